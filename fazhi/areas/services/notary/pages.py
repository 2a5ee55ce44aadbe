"""The desk's page of votes that are under way."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, path

from fazhi.areas.services.notary import board

DESK: list[URLPattern] = [path("owners-votes/", board.board, name="owners-votes")]
DESK_NAV: list[tuple[Any, ...]] = [("业主表决公证", "desk-services:owners-votes", "services.owners_vote")]
