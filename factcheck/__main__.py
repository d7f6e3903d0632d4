"""``python -m factcheck`` is the ``factcheck`` command."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
