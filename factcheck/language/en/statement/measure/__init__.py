"""What is measured: the words of it, or what was measured before."""
