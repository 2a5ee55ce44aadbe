"""Fixtures of tests that need systems of several layers at once: standards, lists and the cases that use them."""

from fazhi.areas.enforcement.tests.scene import bureau, case, desk  # noqa: F401
