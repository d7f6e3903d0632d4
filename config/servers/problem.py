"""The one error of this package."""


class ServerProblem(RuntimeError):
    """A private server could not be found, started or stopped; the message says what to do."""
