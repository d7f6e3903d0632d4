from tests.claims.desk.conftest import record, signed_in

__all__ = ["record", "signed_in"]
