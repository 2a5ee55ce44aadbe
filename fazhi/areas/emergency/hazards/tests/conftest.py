"""The emergency bureau for every test here."""

import pytest

from fazhi.areas.emergency.response.tests.scene import people


@pytest.fixture
def bureau(county):
    return people(county)
