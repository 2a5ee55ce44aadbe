"""Channels, places, course and limits of petitions, told to everybody; limits are read from the procedure itself."""

from __future__ import annotations

import tomllib
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fazhi.areas.disputes.petitions.words import REPRESENTATIVES, Track
from fazhi.portal.doors import open_to_all
from fazhi.spine import registry

_FILE = Path(__file__).with_name("local_practice.toml")
PLACES: list[dict[str, str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))["place"]
#: The limits that concern whoever petitions, in the order in which they come.
TOLD = ("register", "inform", "notify", "handle", "review_ask", "review", "second_ask", "second")


@open_to_all()
@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    declared = registry.procedure("disputes.petition")
    limits = [declared.limit_by_code[code] for code in TOLD]
    context = {"places": PLACES, "limits": limits, "tracks": [t.label for t in Track], "most": REPRESENTATIVES}
    return render(request, "disputes/petition_guide.html", context)
