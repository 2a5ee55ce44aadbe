"""Fixtures of this system's tests."""

from fazhi.areas.enforcement.discretion.tests.scene import bureau, case, desk  # noqa: F401
