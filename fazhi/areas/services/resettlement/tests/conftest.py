"""The two stations, with a key."""

import pytest

from fazhi.areas.services.resettlement.tests.scene import Stations
from fazhi.spine import sealing


@pytest.fixture
def key(settings):
    settings.FAZHI_SEALED_KEY = sealing.new_key()
    return settings.FAZHI_SEALED_KEY


@pytest.fixture
def stations(county, key):
    return Stations(county)
