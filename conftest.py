"""Fixtures for every test."""

from datetime import date

import pytest

TODAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def today(settings):
    """Tests live on one fixed day."""
    settings.FAZHI_TODAY = TODAY
    return TODAY


@pytest.fixture
def county(db):
    """A small fictional county with people."""
    from fazhi.spine.tests.county import build

    return build()
