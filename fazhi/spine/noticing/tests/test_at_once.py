"""Two administrators, and clerks who go on working while a notice is entered."""

from datetime import date

import pytest

from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.actions.notices import drafted, enter_notice, plan_entry, plan_refresh
from fazhi.spine.errors import Refused
from fazhi.spine.models import Deadline, Event, Matter, Notice
from fazhi.spine.noticing.reading import days_of_lines
from fazhi.spine.noticing.tests.made_up import ISSUED, LINES, NUMBER, TITLE
from fazhi.spine.tests.county import build
from fazhi.spine.tests.test_concurrency import together
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = date(2026, 12, 18)


@pytest.fixture
def county(settings, transactional_db):
    settings.FAZHI_TODAY = TODAY
    county = build()
    county.person("admin", "justice", Role.ADMIN)
    county.person("other", "justice", Role.ADMIN)
    return county


def opened(county, on):
    fields = {"applicant": "孙小满", "content": "预算报告"}
    return actions.open_matter(
        "sample.disclosure", organ=county["justice"], by=county.people["clerk"], on=on, fields=fields
    )


def test_one_notice_counts_once_and_no_history_forks(county):
    matters = [opened(county, TODAY) for _ in range(6)]
    made = drafted(number=NUMBER, issued=ISSUED, title=TITLE, division="", days=days_of_lines(LINES))
    token = plan_entry(made).token

    def enter(username):
        return lambda: enter_notice(made, token=token, by=county.people[username], on=TODAY)

    def extend(matter):
        return lambda: actions.extend(
            matter, "answer", by=county.people["head"], on=TODAY, amount=20, reason="材料较多"
        )

    results = together([enter("admin"), enter("other"), enter("admin"), *(extend(m) for m in matters[:2])])
    refused = [r for r in results if isinstance(r, Refused)]
    assert Notice.objects.count() <= 1 and len(refused) >= 2
    if not Notice.objects.exists():  # both extensions were quicker: the list had changed, nothing was entered
        enter_notice(made, token=plan_entry(made).token, by=county.people["admin"], on=TODAY)
    assert Notice.objects.count() == 1 and not list(breaks())
    assert not plan_refresh().outlook.moves
    assert Event.objects.filter(code="calendar").count() == Matter.objects.count() == 6
    assert not Deadline.objects.running().filter(provisional=True).exists()
