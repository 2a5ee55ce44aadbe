"""What every page knows."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from fazhi.spine import access, clock
from fazhi.spine.models import Account, Division
from fazhi.spine.pages import LOOK, SERVE, gathered, topics
from fazhi.spine.roles import WITHOUT_CASES


def _is_for(entry: tuple[Any, ...], user: Any) -> bool:
    """Whether a page of a system is offered to this reader; a page that would refuse is not."""
    if len(entry) < 3:
        return True
    if not (user and user.is_authenticated):
        return False
    if isinstance(entry[2], str):
        return any(access.reads(user, code, clock.today()) for code in entry[2].split())
    return bool(entry[2](user))


@lru_cache(maxsize=1)
def _addresses() -> list[tuple[str, str]]:
    """Where the topics of the portal begin, and the door each stands behind."""
    return [(reverse(name), door) for door in (SERVE, LOOK) for _, name in topics(door)]


def _door(path: str) -> str:
    """Behind which door of the portal an address lies; "" for its own pages."""
    return next((door for address, door in _addresses() if path.startswith(address)), "")


def place(request: HttpRequest) -> dict[str, Any]:
    division = Division.objects.filter(code=settings.FAZHI_DIVISION).first()
    user = getattr(request, "user", None)
    runs = bool(user and user.is_authenticated) and any(
        p.role in WITHOUT_CASES for p in cast(Account, user).posts_on(clock.today())
    )
    return {
        "runs_system": runs,
        "desk_nav": [entry[:2] for area in gathered() for entry in area.desk_nav if _is_for(entry, user)],
        "portal_serve": topics(SERVE),
        "portal_look": topics(LOOK),
        "portal_door": _door(request.path),
        "place_name": division.name if division else "",
        "today": clock.today(),
        "demo_day": settings.FAZHI_TODAY,
    }
