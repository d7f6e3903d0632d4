"""The review desk: the pages a reviewer works on, inside the admin."""
