"""A closed penalty case as a file: drawn from its register, its officers recused, its papers read by its reviewers alone."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from fazhi.areas.enforcement.file_review import recusal, sheets
from fazhi.areas.enforcement.file_review.models import ReviewedFile
from fazhi.areas.enforcement.file_review.tests.scene import SMALL, TODAY, Round, people
from fazhi.areas.enforcement.penalties.models import PenaltyCase
from fazhi.areas.enforcement.penalties.tests.scene import Case
from fazhi.areas.enforcement.penalties.tests.scene import bureau as bureau
from fazhi.areas.enforcement.penalties.tests.test_summary import CASH, ON_SPOT, PERSON
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.actions import record_entry
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account, Draw


@pytest.fixture
def reviewing(bureau):
    """One closed case of the market bureau; one of its officers is an expert too, entered for another unit since."""
    first, second = bureau.pair
    case = Case.open(bureau, **PERSON)
    case.do(
        "start_summary", "2026-03-02", officer_one=first.pk, officer_two=second.pk, basis="《城市市容管理条例》第三十条"
    )
    case.do("decide_on_spot", "2026-03-02", **ON_SPOT, **CASH).do("hand_in_cash", "2026-03-03").do(
        "executed", "2026-03-03"
    )
    case.do("report_summary", "2026-03-04").do("close_case", "2026-03-04", "m_head").do(
        "archive", "2026-03-05", archive_no="1"
    )
    people(bureau)
    moved = {
        "kind": "department",
        "unit": bureau["police"],
        "unit_name": "",
        "account": bureau.people["m_clerk"],
        "left_on": None,
    }
    record_entry(
        "enforcement.review_experts",
        organ=bureau["justice"],
        by=bureau.people["clerk"],
        on=TODAY,
        title="周办案",
        fields=moved,
    )
    bureau.case = case
    return Round(bureau, kinds=["penalty"]).sampled()


def test_who_worked_on_the_case_is_recused_by_rule(reviewing, bureau):
    file = ReviewedFile.objects.get()
    assert file.case_id == bureau.case.matter.pk and file.name == bureau.case.matter.title
    barred = Draw.objects.get().plan["pairings"][0]["exclusions"]
    expert = next(e for e in recusal.experts_offered((), TODAY) if e.title == "周办案")
    assert any(no["officer"] == expert.number and no["object"] == file.file_no for no in barred)
    assert "应当回避" in recusal.why_not(expert, file, TODAY)
    names = {sheet.expert.title for sheet in reviewing.files[0].matter.review_sheets.all()}
    assert "周办案" not in names and "周联络" not in names
    assert "孙大有" not in str(Draw.objects.get().plan)  # what is frozen is public


def test_a_sealed_record_is_not_drawn(reviewing, bureau):
    PenaltyCase.objects.filter(pk=bureau.case.matter.pk).update(sealed=True)
    with pytest.raises(BadInput, match="没有您可以查看的已办结案卷"):
        Round(bureau, kinds=["penalty"]).planned()


def test_an_expert_without_a_post_has_the_tasks_and_nothing_else(reviewing, bureau):
    file, stranger = reviewing.files[0], Account.objects.create_user(username="lawyer", password="x", name="柳律师")
    fields = {"kind": "lawyer", "unit": None, "unit_name": "某律师事务所", "account": stranger, "left_on": None}
    expert = record_entry(
        "enforcement.review_experts",
        organ=bureau["justice"],
        by=bureau.people["clerk"],
        on=TODAY,
        title="柳律师",
        fields=fields,
    )
    file.do("replace", detail={"seat": 2, "expert": expert.pk, "why": "因病不能参加"})
    client = Client()
    client.force_login(stranger)
    assert "占道经营案" in client.get(reverse("desk-enforcement:review-tasks")).content.decode()
    page = client.get(reverse("desk-enforcement:review-sheet", args=[file.sheet(2).token])).content.decode()
    assert "票0001" in page
    assert client.get(reverse("desk:matter", args=[file.pk])).status_code == 404


def test_the_papers_are_the_reviewers_until_the_sheet_is_in(reviewing, bureau):
    one = reviewing.files[0].sheet(1)
    client = Client()
    client.force_login(one.expert.account)
    url = reverse("desk-enforcement:review-sheet", args=[one.token])
    page = client.get(url).content.decode()
    assert "当场" in page and "票0001" in page and "孙大有" not in page  # the party's name is masked
    assert (
        client.get(reverse("desk:matter", args=[bureau.case.matter.pk])).status_code == 404
        or one.expert.account.username == "reviewer"
    )
    answer = client.post(
        reverse("desk-enforcement:review-hand-in", args=[one.token]), {"points-6": "9", "words-6": "多"}
    )
    assert answer.status_code == 422 and "0至5分" in answer.content.decode() and 'value="多"' in answer.content.decode()
    sheets.hand_in(one, SMALL, on=TODAY)
    assert "票0001" not in client.get(url).content.decode()


def test_figures_count_files_when_they_are_scored(reviewing):
    def number(name):
        figure = catalogue.figure(f"enforcement.file_review.{name}")
        return engine.values([figure], Period.year(2026))[figure.code].number

    assert (number("rounds"), number("files"), number("excellent_rate")) == (1, 0, None)
    reviewing.files[0].agreed(SMALL, SMALL)
    names = ("files", "excellent", "failed", "problems", "problems_format", "problems_all", "third", "agencies")
    assert [number(name) for name in names] == [1, 1, 0, 1, 1, 1, 0, 1]
    assert number("excellent_rate") == 1 and number("mended_rate") is None


def test_the_rounds_files_are_listed_and_exported(reviewing, bureau):
    reviewing.files[0].agreed(SMALL, SMALL)
    client = Client()
    client.force_login(bureau.people["clerk"])
    asked = {"round": reviewing.matter.pk}
    page = client.get(reverse("desk:register", args=["enforcement.reviewed_file"]), asked)
    assert "占道经营案" in page.content.decode()
    sheet = (
        client.get(reverse("desk:export", args=["enforcement.reviewed_file", "csv"]), asked)
        .getvalue()
        .decode("utf-8-sig")
    )
    assert "占道经营案" in sheet and "98" in sheet and "优秀" in sheet
    other = (
        client.get(reverse("desk:export", args=["enforcement.reviewed_file", "csv"]), {"round": 0})
        .getvalue()
        .decode("utf-8-sig")
    )
    assert "占道经营案" not in other
