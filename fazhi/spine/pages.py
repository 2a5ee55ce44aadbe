"""Pages that systems bring along beside the generic ones: gathered here, mounted by ``fazhi.urls``.

A system's file ``pages.py`` may hold ``DESK`` and ``PORTAL`` (address patterns), ``OPEN_TO_ALL`` (full names of the portal's)
and ``DESK_NAV`` and ``PORTAL_NAV`` (label and full name of an address without arguments). Addresses are imported with the
first page that is asked for, never by commands. An entry of ``DESK_NAV`` may have a third part that says who gets it:
codes of systems (those who have to do with one of them), or a question about the account. The third part of an entry of
``PORTAL_NAV`` is the door of the portal it stands behind, ``SERVE`` for what people come to do; without one, ``LOOK``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from typing import Any

SERVE, LOOK = "serve", "look"  # the doors of the portal: what people do, what they look up
_packages: list[tuple[str, str]] = []


class FaultyPages(Exception):
    """Pages that cannot be mounted; the message lists every fault."""


@dataclass
class AreaPages:
    """The pages of all systems of an area. Names of addresses are full: "desk-rules:cleanup", "rules:library"."""

    area: str
    desk: list[Any] = field(default_factory=list)
    portal: list[Any] = field(default_factory=list)
    open_to_all: set[str] = field(default_factory=set)
    desk_nav: list[Any] = field(default_factory=list)
    portal_nav: list[Any] = field(default_factory=list)


def hand_in(area: str, module: str) -> None:
    """Take in the pages of one system; called when its area is ready."""
    if (area, module) not in _packages:
        _packages.append((area, module))
        gathered.cache_clear()


@lru_cache(maxsize=1)
def gathered() -> list[AreaPages]:
    """The pages of every area that has some, in the order of the areas. Raises FaultyPages."""
    found: dict[str, AreaPages] = {}
    for area, module in _packages:
        brought, pages = import_module(module), found.setdefault(area, AreaPages(area))
        pages.desk += getattr(brought, "DESK", [])
        pages.portal += getattr(brought, "PORTAL", [])
        pages.open_to_all |= set(getattr(brought, "OPEN_TO_ALL", ()))
        pages.desk_nav += getattr(brought, "DESK_NAV", [])
        pages.portal_nav += getattr(brought, "PORTAL_NAV", [])
    if faults := [fault for pages in found.values() for fault in faults_of(pages)]:
        raise FaultyPages("；".join(faults))
    return list(found.values())


def faults_of(pages: AreaPages) -> Iterator[str]:
    """Why the pages of an area cannot be mounted, in words. Empty: they can."""
    desk = [f"desk-{pages.area}:{pattern.name}" for pattern in pages.desk]
    portal = [f"{pages.area}:{pattern.name}" for pattern in pages.portal]
    yield from (f"{name}: declared twice" for name, times in Counter(desk + portal).items() if times > 1)
    yield from (f"{name}: every address has a name" for name in desk + portal if name.endswith(":None"))
    yield from (f"{name}: not in OPEN_TO_ALL, and all the portal is open" for name in set(portal) - pages.open_to_all)
    yield from (f"{name}: in OPEN_TO_ALL, and no address of the portal" for name in pages.open_to_all - set(portal))
    plain = {
        name
        for name, pattern in zip(desk + portal, pages.desk + pages.portal, strict=True)
        if not pattern.pattern.converters
    }
    for label, name, *_ in (*pages.desk_nav, *pages.portal_nav):
        if name not in plain:
            yield f"{label}: {name} is no address without arguments"
    for label, _, *door in pages.portal_nav:
        if door not in ([], [SERVE], [LOOK]):
            yield f"{label}: {door[0]} is no door of the portal"


def open_to_all() -> set[str]:
    """Names of all addresses of systems that answer without an account."""
    return {name for pages in gathered() for name in pages.open_to_all}


def topics(door: str) -> list[tuple[str, str]]:
    """Label and name of the address of what stands behind a door of the portal, in the order of the areas."""
    entries = [entry for area in gathered() for entry in area.portal_nav]
    return [(label, name) for label, name, *rest in entries if (rest or [LOOK])[0] == door]
