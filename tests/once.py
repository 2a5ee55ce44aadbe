"""What every test would find anew, and always the same: found once in a process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def files_found(find: Callable[[Any], None]) -> Callable[[Any], None]:
    """The list of the static files, which every client of a test makes for itself: they do not change while tests run."""
    known: dict[str, Any] = {}

    def add(middleware: Any) -> None:
        if not known:
            find(middleware)
            known.update(middleware.files)
        middleware.files.update(known)

    return add
