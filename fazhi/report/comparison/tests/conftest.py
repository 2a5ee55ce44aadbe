"""A library with three reports of two places."""

from __future__ import annotations

from typing import Any

import pytest

from fazhi.report.comparison.tests import texts
from fazhi.report.library.keeping import Cover, add
from fazhi.report.models import ReadReport


@pytest.fixture
def shelf(county: Any) -> dict[str, ReadReport]:
    by = county.people["clerk"]
    return {name: add(getattr(texts, name), Cover(), by=by)[0] for name in ("CLOUD_2024", "CLOUD_2025", "PINE_2025")}
