"""Fixtures of this system's tests."""

from fazhi.areas.enforcement.penalties.tests.scene import bureau, case  # noqa: F401
