"""Signing in with two steps: the password, and a code that only the person's phone can make."""
