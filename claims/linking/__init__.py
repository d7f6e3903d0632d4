"""The memory of linking: what reviewers decided about series, and what follows for series, claims and checks.

Every service here is one transaction: it writes its decision, moves the claims concerned, and puts both sides
on the list of what is to be checked again (``claims.tasks.send_rechecks`` has the workers begin at once; a
sweep does later). Said twice, a thing is done once. Later briefings are linked by it.

==================  ====================================================================================
``merge``           two series are one: the first one's claims, and its later ones, stand in the second
``alias``           a wording means a series, whether or not the record has met it yet
``keep_apart``      two series are different facts: never linked, never even asked about again
``split``           some claims of a series are another fact, which gets a series of its own
``accept, refuse``  the answers to a possible link: an alias, or different facts
``undo``            takes any of them back
``…_identity``      the answers to a proposed identity: parts that were found to add up to a total
==================  ====================================================================================
"""

from .decisions import ContradictsDecisionError, accept, alias, keep_apart, merge, refuse, split, undo
from .identities import accept_identity, refuse_identity, reopen_identity

__all__ = [
    "ContradictsDecisionError",
    "accept",
    "accept_identity",
    "alias",
    "keep_apart",
    "merge",
    "refuse",
    "refuse_identity",
    "reopen_identity",
    "split",
    "undo",
]
