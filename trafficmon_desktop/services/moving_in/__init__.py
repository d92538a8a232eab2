"""Bringing an organisation's own spreadsheets over: columns and values are matched by hand once.

One row may tell of a person and of what hangs on the person; it becomes several linked records.
"""
