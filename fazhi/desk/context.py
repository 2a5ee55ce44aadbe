"""What every page knows."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, cast

from django.apps import apps
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


def _topics_of(user: Any) -> list[tuple[str, list[tuple[str, str]]]]:
    """The systems' own pages that this reader gets, under the name of their area; areas without any are left out."""
    found = [(area.area, [entry[:2] for entry in area.desk_nav if _is_for(entry, user)]) for area in gathered()]
    return [(str(apps.get_app_config(area).verbose_name), entries) for area, entries in found if entries]


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
        "desk_nav": _topics_of(user),
        "portal_serve": topics(SERVE),
        "portal_look": topics(LOOK),
        "portal_door": _door(request.path),
        "place_name": division.name if division else "",
        "today": clock.today(),
        "demo_day": settings.FAZHI_TODAY,
    }
