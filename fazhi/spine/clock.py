"""The day it is, in the county. Everything below takes it as an argument; only the doors ask here."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings


def today() -> date:
    """Today in China, or the fixed day of a demonstration (``FAZHI_TODAY``)."""
    fixed = getattr(settings, "FAZHI_TODAY", None)
    return fixed or datetime.now(ZoneInfo("Asia/Shanghai")).date()
