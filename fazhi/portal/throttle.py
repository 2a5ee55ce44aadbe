"""How often one address may hand something in, or try a code, on the portal."""

from __future__ import annotations

from fazhi.spine.throttle import Allowance, address

__all__ = ["APPLICATIONS", "WRONG_CODES", "Allowance", "address"]

APPLICATIONS = Allowance("apply", most=10, seconds=3600)
WRONG_CODES = Allowance("follow", most=10, seconds=900)
