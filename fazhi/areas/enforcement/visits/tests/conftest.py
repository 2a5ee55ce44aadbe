"""Fixtures of this system's tests."""

from fazhi.areas.enforcement.visits.tests.scene import bureau, visit  # noqa: F401
