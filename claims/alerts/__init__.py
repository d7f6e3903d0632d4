"""Telling subscribers of findings: noted with the finding, packed into messages, sent by mail or webhook."""

from .noting import note
from .subscribing import is_subscribed, subscribe, unsubscribe

__all__ = ["is_subscribed", "note", "subscribe", "unsubscribe"]
