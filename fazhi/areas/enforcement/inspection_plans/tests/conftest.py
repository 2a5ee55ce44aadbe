"""Fixtures of this system's tests."""

from fazhi.areas.enforcement.inspection_plans.tests.scene import planning  # noqa: F401
