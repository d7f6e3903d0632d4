"""The record's tables, one model a file."""
