"""Refusals in plain words. Every door turns them into its own status; nothing has been changed when one is raised."""

from __future__ import annotations


class Refused(Exception):
    """Something that cannot be done; ``reasons`` are whole sentences for the person who asked."""

    status = 422

    def __init__(self, *reasons: str) -> None:
        self.reasons = list(reasons)
        super().__init__("；".join(reasons))


class NotAllowed(Refused):
    """The role, the state or a gate forbids it."""

    status = 403


class Conflict(Refused):
    """Somebody else was quicker; the message says who."""

    status = 409


class BadInput(Refused):
    """What was handed in is wrong; ``fields`` says where."""

    status = 422

    def __init__(self, *reasons: str, fields: dict[str, str] | None = None) -> None:
        self.fields = fields or {}
        super().__init__(*(list(reasons) or list(self.fields.values())))
