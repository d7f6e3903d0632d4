"""What a number hangs on: the word before or behind it, its noun, its label."""
