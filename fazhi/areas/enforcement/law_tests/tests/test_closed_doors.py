"""What a person answered and won is read by the person and by those who train their agency: every other door is tried."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from fazhi.areas.enforcement.law_tests import sitting
from fazhi.areas.enforcement.law_tests.models import LawSitting
from fazhi.areas.enforcement.law_tests.renewal import not_passed
from fazhi.areas.enforcement.law_tests.seats import few
from fazhi.areas.enforcement.law_tests.tests.ground import TODAY, announced, person, right_answers, sitting_of, take
from fazhi.areas.enforcement.officers.models import Certificate
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import registry
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import take_step
from fazhi.spine.errors import Refused
from fazhi.spine.models import Event, SearchWords

pytestmark = pytest.mark.django_db
AFTER = date(2026, 11, 23)
WON = 80  # a score that is nobody's pass mark, number of a question or day
MINE = "/desk/enforcement/law-tests/"


@pytest.fixture
def told(county, settings):
    """A window that is over, with one who won 80 points and many others who won none."""
    settings.FAZHI_TODAY = TODAY
    one = person(county, "欧阳测评")
    for n in range(6):
        person(county, f"同事{n}")
    made = announced(county)
    row = sitting.begin(sitting_of(one, made))
    sitting.finish(row, right_answers(row, 1))
    settings.FAZHI_TODAY = AFTER
    made = take(county, made, "end", AFTER)
    row.refresh_from_db()
    assert row.score == WON
    return county, made, row


def readers(county):
    """Everybody with a post, and one with every role in the bureau over the whole county."""
    for role in (Role.CLERK, Role.REVIEWER, Role.REGISTRAR, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD):
        county.person("all", "justice", role, reach=Reach.DIVISION)
    return [who for name, who in county.people.items() if name != "market"]


def page(account, address):
    client = Client()
    client.force_login(account)
    found = client.get(address)
    body = b"".join(found.streaming_content) if found.streaming else found.content
    return found.status_code, body


def addresses(made, row):
    test, one = "enforcement.law_test", row.officer_id
    for code in (test, "enforcement.law_questions", "enforcement.officer", "enforcement.certificate"):
        yield f"/desk/registers/{code}/?q=欧阳测评"
        yield f"/desk/registers/{code}/export.csv"
        yield f"/desk/registers/{code}/export.xlsx"
    for pk in (made.pk, one):
        yield f"/desk/matters/{pk}/"
        yield f"/desk/dossiers/{pk}/"
    yield f"{MINE}matters/{made.pk}/"
    yield f"{MINE}{row.token}/"
    yield f"{MINE}agency/"
    yield "/desk/?q=欧阳测评"
    yield "/desk/figures/?system=enforcement.law_test&year=2026"
    for name in ("pass_rate", "pass_rate_by_agency", "passed"):
        yield f"/desk/figures/enforcement.law_tests.{name}/?year=2026"


def test_no_page_export_or_search_tells_what_a_person_won(told):
    county, made, row = told
    bureau, opened = readers(county)[-1], 0
    for address in addresses(made, row):
        status, body = page(bureau, address)
        assert status in (200, 302, 403, 404), (address, status)
        opened += status == 200
        text = body.decode(errors="replace").replace(address, "")
        assert f"{WON}分" not in text and row.seed not in text and str(row.token) not in text, address
    assert opened >= 12


@pytest.mark.parametrize(
    "tail", ["rows/?year=2026", "rows/?year=2026&side=whole", "export.xlsx?year=2026", "rows/?by=agency"]
)
def test_the_rows_behind_its_figures_are_listed_for_nobody(told, tail):
    county, _made, row = told
    bureau = readers(county)[-1]
    codes = [f.code for f in catalogue.figures("enforcement") if f.code.startswith("enforcement.law_tests.")]
    assert len(codes) > 10
    for code in set(codes) - {"enforcement.law_tests.held"}:  # that one counts windows, not persons
        more = f"&key={row.agency_id}&key_is=set" if "by=" in tail else ""
        assert page(bureau, f"/desk/figures/{code}/{tail}{more}")[0] == 404, code


def test_only_the_person_and_the_trainer_of_the_agency_read_it(told):
    county, _made, row = told
    assert f"{WON}分".encode() in page(row.officer.account, f"{MINE}{row.token}/")[1]
    assert f"{WON}分".encode() in page(county.people["market"], f"{MINE}agency/")[1]
    for reader in readers(county):
        assert page(reader, f"{MINE}{row.token}/")[0] == 404, reader
        assert f"{WON}分".encode() not in page(reader, f"{MINE}agency/")[1], reader


def test_neither_history_search_words_api_nor_portal_hold_it(told):
    _county, made, row = told
    for event in Event.objects.filter(chain=made.pk):
        assert "score" not in str(event.payload) and row.officer.name not in str(event.payload)
    words = SearchWords.objects.filter(chain=made.pk).values_list("words", "personal")
    assert all(row.officer.name not in word and row.officer.name not in personal for word, personal in words)
    for code in ("enforcement.law_test", "enforcement.law_questions", "enforcement.law_paper_rules"):
        assert not registry.register_of(code).public, code
    models = {register.model for register in registry.registers()}
    assert LawSitting not in models


def test_an_agency_with_few_people_is_not_told_by_its_rate(told):
    _county, made, row = told
    figure = catalogue.figure("enforcement.law_tests.pass_rate_by_agency")
    rates = lambda: {  # noqa: E731
        key: value.number for key, value in engine.split([figure], Period.year(2026), "agency")[figure.code].items()
    }
    assert rates() == {row.agency_id: 1}
    LawSitting.objects.filter(matter=made.pk).update(small=True)
    assert set(rates().values()) <= {None}


def test_what_the_total_would_tell_of_a_single_small_agency_is_hidden_with_the_next():
    assert few({1: 9, 2: 7}) == set()
    assert few({1: 9, 2: 7, 3: 1}) == {3, 2}  # one person could be worked out of the total and the two others
    assert few({1: 9, 2: 4, 3: 3}) == {2, 3}


def test_no_certificate_is_renewed_without_the_yearly_pass(county, settings):
    settings.FAZHI_TODAY = TODAY
    good, bad, never = person(county, "合格"), person(county, "不合格"), officer(county["police"], "没有通知")
    never.joined_on = date(2026, 11, 21)
    never.save()
    made = announced(county, term="yearly")
    for one, wrong in ((good, 0), (bad, 3)):
        row = sitting.begin(sitting_of(one, made))
        sitting.finish(row, right_answers(row, wrong))
    assert not_passed(bad, AFTER) == ""  # not closed yet
    settings.FAZHI_TODAY = AFTER
    made = take(county, made, "end", AFTER)
    assert [bool(not_passed(one, AFTER)) for one in (good, bad, never)] == [False, True, False]
    cards = {one: Certificate.objects.get(officer=one).matter for one in (good, bad)}
    with pytest.raises(Refused, match=rf"没有2026年11月月考（{made.number}）的合格成绩，请先参加补考"):
        take_step(cards[bad], "renew", by=county.people["market"], on=AFTER)
    take_step(cards[good], "renew", by=county.people["market"], on=AFTER)
    take(county, made, "resit", AFTER, fields={"resit_opens_on": AFTER, "resit_until": AFTER})
    again = sitting.begin(sitting_of(bad, made, 2))
    sitting.finish(again, right_answers(again))
    assert not_passed(bad, AFTER) == ""
    take_step(cards[bad], "renew", by=county.people["market"], on=AFTER)
    assert Certificate.objects.filter(wanted="renewal").count() == 2
