"""Work on what strangers wrote, in a process of its own that could do no harm with it.

What is in a file from outside may be meant to break whatever reads it, and some of the libraries
that read are not written in Python. So a process does it that has no keys, can open no file and
no connection, and is ended when it takes too much memory or time.
"""
