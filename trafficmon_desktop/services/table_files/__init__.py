"""Reading the files that other programs wrote, in a process of their own.

What is in such a file may be meant to do harm, and one of the libraries that read them is not
written in Python. So they are read by a process that has no keys, can open no file and no
connection, and is ended when it takes too much memory or time; it gives back rows of cells.
"""
