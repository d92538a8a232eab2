"""What is asked of the operating system to keep others out: the one place that tells them apart.

Only Linux was ever run. What stands here for Windows and macOS follows their manuals, is guarded,
and was not tried.
"""
