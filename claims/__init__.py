"""The record and its review: a Django shell around the engine."""
