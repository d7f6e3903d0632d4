"""What is said, when, and what cannot all be true: one module a subcommand."""
