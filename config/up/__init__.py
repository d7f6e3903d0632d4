"""``./up``: the whole service on this machine under one parent, with nothing to install or configure."""
