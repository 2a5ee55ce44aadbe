from datetime import date

import pytest

from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.actions.notices import drafted, enter_notice, plan_entry
from fazhi.spine.noticing.reading import days_of_lines
from fazhi.spine.noticing.tests.made_up import ISSUED, LINES, NUMBER, TITLE

D = date.fromisoformat


@pytest.fixture
def december(settings):
    """A day on which limits reach into a year whose notice is not known here."""
    settings.FAZHI_TODAY = D("2026-12-18")
    return settings.FAZHI_TODAY


@pytest.fixture
def admin(county, december):
    return county.person("admin", "justice", Role.ADMIN, name="高管理")


@pytest.fixture
def request_on(county, december):
    """Opens a request for information: request_on("2026-12-18", organ="qingxi")."""

    def opened(on, organ="justice"):
        people = {"justice": "clerk", "qingxi": "qingxi", "shiqiao": "shiqiao"}
        return actions.open_matter(
            "sample.disclosure", organ=county[organ], by=county.people[people[organ]], on=D(on),
            fields={"applicant": "周明", "content": "征地批文"},
        )  # fmt: skip

    return opened


@pytest.fixture
def notice_2027(county, december):
    """The made-up notice as a draft; other lines, number, division may be given."""

    def made(lines=LINES, number=NUMBER, division="", issued=ISSUED, title=TITLE):
        return drafted(number=number, issued=issued, title=title, division=division, days=days_of_lines(lines))

    return made


@pytest.fixture
def enter(admin, december):
    def entered(made):
        return enter_notice(made, token=plan_entry(made).token, by=admin, on=december)

    return entered
