"""People at the desk, and matters of an example system for them to work on."""

from datetime import date

import pytest
from django.test import Client

from fazhi.spine import actions

D = date.fromisoformat
SAMPLE = "sample.disclosure"


@pytest.fixture
def at_desk(county):
    """A client that is logged in as somebody: at_desk("clerk")."""

    def logged_in(username):
        client = Client()
        client.force_login(county.people[username])
        return client

    return logged_in


@pytest.fixture
def request_for(county):
    """Opens a request for information: request_for("justice", "2026-11-02", applicant="周明")."""

    def opened(organ="justice", on="2026-11-02", **fields):
        people = {"justice": "clerk", "qingxi": "qingxi", "shiqiao": "shiqiao"}
        fields = {"applicant": "周明", "content": "征地批文"} | fields
        return actions.open_matter(
            SAMPLE, organ=county[organ], by=county.people[people[organ]], on=D(on), fields=fields
        )

    return opened


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
