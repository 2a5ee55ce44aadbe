"""A library with one read report."""

from __future__ import annotations

from typing import Any

import pytest

from fazhi.report.library.keeping import Cover, add
from fazhi.report.library.tests.texts import CLOUD
from fazhi.report.models import ReadReport


@pytest.fixture
def cloud(county: Any) -> ReadReport:
    return add(CLOUD, Cover(), by=county.people["clerk"])[0]
