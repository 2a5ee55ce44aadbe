"""Fixtures of this system's tests."""

from fazhi.areas.decisions.legality.tests.scene import review, station  # noqa: F401
