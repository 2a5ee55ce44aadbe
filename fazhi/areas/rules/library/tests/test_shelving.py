"""What is published stands in the library by itself, whatever wrote it; what is not never does."""

import pytest

from fazhi.areas.rules.documents.tests.cases import Doc, people
from fazhi.areas.rules.library.folding import FROM, TO, fold
from fazhi.areas.rules.library.models import LibraryText
from fazhi.areas.rules.library.tests.cases import D, Shelf, amend


@pytest.fixture
def shelf(county):
    return Shelf()


def test_what_is_entered_in_bulk_is_found(shelf):
    document = shelf.add()
    row = LibraryText.objects.get()
    assert (row.document, row.number, row.latest, row.maker) == (document, 1, True, shelf.maker)
    assert row.folded.startswith("云岚县农村集中供水管理办法\n云政规〔2024〕1号\n")


def test_a_draft_has_no_row_until_it_is_published(county):
    people(county)
    doc = Doc(county).draft().comment().commented().cleared().submitted().reviewed().decided().numbered()
    assert not LibraryText.objects.exists()
    doc.published()
    row = LibraryText.objects.get()
    assert (row.effective_on, row.expires_on) == (D("2026-09-01"), D("2031-08-31"))
    doc.do("repeal", "2026-09-10", end_reason="上位法已有规定", ended_by="云政发〔2026〕30号")
    row.refresh_from_db()
    assert row.ended_on == D("2026-09-10")


def test_an_amendment_is_the_latest_and_the_earlier_text_stays(shelf):
    document = shelf.add(expires_on=D("2029-03-31"))
    amend(document, "第一条　新的条文。", expires_on=D("2031-05-31"))
    rows = list(LibraryText.objects.order_by("number"))
    assert [(row.number, row.latest, row.expires_on) for row in rows] == [
        (1, False, D("2031-05-31")), (2, True, D("2031-05-31")),
    ]  # fmt: skip


def test_the_database_folds_as_the_program_does(shelf):
    text = FROM + "第一条　ＡＢＣ abc，“引号”'单引号'；\n𠮷1"
    shelf.add(text=text)
    assert LibraryText.objects.get().folded.endswith(fold(text))
    assert len(FROM) == len(TO)


def test_all_of_a_bulk_of_documents_is_shelved(shelf):
    for n in range(5):
        shelf.add(title=f"云岚县第{n}号办法")
    assert LibraryText.objects.filter(latest=True).count() == 5
