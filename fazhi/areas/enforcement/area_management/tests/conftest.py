"""Fixtures of this system's tests."""

from fazhi.areas.enforcement.area_management.tests.scene import lake, red, yellow  # noqa: F401
from fazhi.areas.enforcement.visits.tests.scene import bureau  # noqa: F401
