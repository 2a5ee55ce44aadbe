"""Fixtures of this system's tests."""

from fazhi.areas.enforcement.tests.scene import bureau, case, desk  # noqa: F401
