"""What every page knows."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from fazhi.spine import clock
from fazhi.spine.models import Division


def place(request: HttpRequest) -> dict[str, Any]:
    division = Division.objects.filter(code=settings.FAZHI_DIVISION).first()
    return {"place_name": division.name if division else "", "today": clock.today(), "demo_day": settings.FAZHI_TODAY}
