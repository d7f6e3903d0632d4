"""The record on its way out: datasets of rows, each in every format, streamed; nothing is held in memory.

``datasets`` says what can be had, ``formats`` how it is written.
"""
