"""Scheduled consistency reports: what the record holds, gathered, written and sent.

``timetable`` says when, ``view`` what was known at a moment, ``sections`` what a report tells, ``contents``
all of it as plain data; ``letter``, ``pdf`` and ``workbook`` write that data down, ``sending`` brings it to
readers.
"""
