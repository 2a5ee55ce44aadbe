"""Fixtures of this system's tests."""

from fazhi.areas.enforcement.random_checks.tests.scene import random_round, town  # noqa: F401
from fazhi.areas.enforcement.visits.tests.scene import bureau  # noqa: F401
