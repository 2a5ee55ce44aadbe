"""The hand-overs of a penalty case, as its steps declare them."""

from __future__ import annotations

from fazhi.spine.procedure import Send, Tell

DISCLOSE: tuple[Send, ...] = ()
EXECUTE: tuple[Send, ...] = ()
MEASURE: tuple[Send, ...] = ()
TRANSFER: tuple[Send, ...] = ()
WITHDRAW: tuple[Tell, ...] = ()
