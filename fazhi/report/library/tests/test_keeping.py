"""The library keeps every text once, with what people decided; what is published here enters by itself."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document

from fazhi.report.library import keeping
from fazhi.report.library.command import library_command
from fazhi.report.library.deciding import decide
from fazhi.report.library.keeping import Cover, add, correct_cover, relink, reread, text_of
from fazhi.report.library.tests.texts import CLOUD, PINE
from fazhi.report.models import LinkWord, ReadFigure, ReadReport
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.registry import Unknown
from fazhi.spine.roles import Role

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 20)
HANDLED = "services.legal_aid.cases"


def figure(report: ReadReport, text: str) -> ReadFigure:
    return report.figures.get(text=text)


def test_place_year_and_title_are_taken_from_the_text(cloud: ReadReport) -> None:
    assert (cloud.place, cloud.year) == ("云溪县", 2025) and "2025年法治政府建设年度报告" in cloud.title
    found = figure(cloud, "208件")
    assert (found.indicator, found.value) == ("disputes.reconsideration.accepted", 208)
    assert CLOUD.strip()[found.start : found.end] == "208件" and found.reason


def test_the_same_text_is_kept_once(county: Any, cloud: ReadReport) -> None:
    again, new = add(CLOUD.replace("\n", "\r\n") + "\n\n", Cover(place="别处"), by=county.people["head"])
    assert again == cloud and not new and ReadReport.objects.count() == 1


def test_what_no_database_takes_is_left_out(county: Any) -> None:
    report, _ = add(CLOUD.replace("审结", "审\x00结\ud800"), Cover(), by=county.people["clerk"])
    assert "\x00" not in report.text and report.figures.filter(text="196件").exists()
    with pytest.raises(BadInput, match="超过1000000字"):
        add("字" * 1_000_001, Cover(), by=county.people["clerk"])


def test_what_is_given_goes_before_what_is_read(county: Any) -> None:
    cover = Cover("东溪县", 2024, "东溪县报告", "https://example.invalid/1", date(2025, 3, 20))
    report, _ = add(CLOUD, cover, by=county.people["clerk"])
    assert (report.place, report.year, report.title, report.source) == ("东溪县", 2024, "东溪县报告", cover.source)


@pytest.mark.parametrize(
    ("text", "where"), [("", "text"), ("没有数字的一段话。", "text"), ("全年受理行政复议案件208件。", "place")]
)
def test_what_cannot_be_kept_is_told_and_leaves_nothing(county: Any, text: str, where: str) -> None:
    with pytest.raises(BadInput) as refused:
        add(text, Cover(), by=county.people["clerk"])
    assert where in refused.value.fields and not ReadReport.objects.exists()


def test_a_file_is_read_and_a_bad_one_named_without_its_folder(county: Any) -> None:
    paper, data = Document(), BytesIO()
    for line in CLOUD.strip().split("\n"):
        paper.add_paragraph(line)
    paper.save(data)
    assert "208件" in text_of(SimpleUploadedFile("云溪.docx", data.getvalue()))
    with pytest.raises(BadInput) as refused:
        text_of(SimpleUploadedFile("坏.docx", b"PK nothing"))
    assert "坏.docx" in str(refused.value) and "/" not in str(refused.value)
    long = SimpleUploadedFile("县" * 120 + ".txt", CLOUD.encode())
    assert "208件" in text_of(long)
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 300_000_000)
    with pytest.raises(BadInput, match="展开后过大"):
        text_of(SimpleUploadedFile("大.docx", packed.getvalue()))
    with pytest.raises(BadInput, match="选择报告文件"):
        text_of(None)


def test_a_decision_is_remembered_and_applied_everywhere(county: Any, cloud: ReadReport) -> None:
    pine, _ = add(PINE, Cover(), by=county.people["clerk"])
    applied = decide(figure(cloud, "208件"), "disputes.reconsideration.received", by=county.people["clerk"], on=ON)
    assert (applied.figures, applied.reports) == (2, 2)
    other = figure(pine, "77件")
    assert (other.indicator, other.confidence, other.corrected) == ("disputes.reconsideration.received", 1.0, False)
    assert "王经办" in other.reason
    later, _ = add(PINE.replace("松原县", "竹溪县"), Cover(), by=county.people["clerk"])
    assert figure(later, "77件").indicator == "disputes.reconsideration.received"
    assert LinkWord.objects.get().by == county.people["clerk"]


def test_none_is_a_decision_too(county: Any, cloud: ReadReport) -> None:
    decide(figure(cloud, "534件"), "", by=county.people["head"], on=ON)
    relink()
    found = figure(cloud, "534件")
    assert (found.indicator, found.confidence, found.corrected) == ("", 1.0, True)


def test_a_later_decision_goes_before_but_not_over_one_made_for_one_place(county: Any, cloud: ReadReport) -> None:
    clerk = county.people["clerk"]
    pine, _ = add(PINE, Cover(), by=clerk)
    decide(figure(pine, "77件"), "disputes.reconsideration.closed", by=clerk, on=ON, here_only=True)
    assert not LinkWord.objects.exists() and figure(cloud, "208件").indicator == "disputes.reconsideration.accepted"
    decide(figure(cloud, "208件"), "disputes.reconsideration.received", by=clerk, on=ON)
    assert figure(pine, "77件").indicator == "disputes.reconsideration.closed"
    third, _ = add(PINE.replace("松原县", "竹溪县"), Cover(), by=clerk)
    decide(figure(third, "77件"), "disputes.reconsideration.refused", by=clerk, on=ON)
    assert figure(cloud, "208件").indicator == "disputes.reconsideration.refused"  # the common saying changed
    assert figure(pine, "77件").indicator == "disputes.reconsideration.closed"


def test_only_the_justice_bureau_decides(county: Any, cloud: ReadReport) -> None:
    county.person("aid", "justice", Role.CLERK, systems="services.legal_aid")
    for who in ("police", "qingxi", "mayor", "aid"):
        with pytest.raises(NotAllowed):
            decide(figure(cloud, "208件"), HANDLED, by=county.people[who], on=ON)
    with pytest.raises(Unknown):
        decide(figure(cloud, "208件"), "no.such", by=county.people["clerk"], on=ON)
    assert not LinkWord.objects.exists()


def test_reading_anew_keeps_decisions(county: Any, cloud: ReadReport, monkeypatch: pytest.MonkeyPatch) -> None:
    decide(figure(cloud, "534件"), "services.legal_aid.granted", by=county.people["clerk"], on=ON, here_only=True)
    real = keeping.read_text

    def better(text: str) -> Any:
        read = real(text)
        for one in read.figures:
            one.subject, one.start = f"更好的{one.subject}", one.start - (1 if one.text == "534件" else 0)
        return read

    monkeypatch.setattr(keeping, "read_text", better)
    before = cloud.figures.count()
    assert reread(cloud) == before
    found = figure(cloud, "534件")
    assert found.subject.startswith("更好的") and found.indicator == "services.legal_aid.granted" and found.corrected


def test_a_reading_that_fails_leaves_what_was_there(cloud: ReadReport, monkeypatch: pytest.MonkeyPatch) -> None:
    before = list(cloud.figures.values_list("start", "indicator"))
    monkeypatch.setattr(keeping, "_row", lambda *a, **k: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        reread(cloud)
    assert list(cloud.figures.values_list("start", "indicator")) == before


def test_the_cover_is_put_right(county: Any, cloud: ReadReport) -> None:
    correct_cover(cloud, Cover("云溪县", 2024, "标题", "公报", None), by=county.people["clerk"], on=ON)
    cloud.refresh_from_db()
    assert (cloud.year, cloud.title) == (2024, "标题")
    with pytest.raises(BadInput) as refused:
        correct_cover(cloud, Cover("", None, "标题"), by=county.people["clerk"], on=ON)
    assert set(refused.value.fields) == {"place", "year"}
    with pytest.raises(NotAllowed):
        correct_cover(cloud, Cover("云溪县", 2024, "标题"), by=county.people["police"], on=ON)


def test_the_command_adds_lists_and_links_anew(county: Any, tmp_path: Any, capsys: Any) -> None:
    good, bad = tmp_path / "云溪.txt", tmp_path / "没有.txt"
    good.write_text(CLOUD, encoding="utf-8")
    assert library_command(["add", str(good), str(bad)]) == 2
    said = capsys.readouterr()
    assert "已读入" in said.out and "找不到文件" in said.err and ReadReport.objects.count() == 1
    assert library_command(["add", str(good)]) == 0 and "库中已有" in capsys.readouterr().out
    LinkWord.objects.create(
        subject="举办迎春灯会场次", unit="场", code="services.publicity_activity.activities", at="2026-11-20T00:00Z"
    )
    assert library_command(["relink"]) == 0
    assert ReadFigure.objects.get(text="3场").indicator == "services.publicity_activity.activities"
    assert library_command(["reread"]) == 0 and library_command([]) == 0
    assert "共1份" in capsys.readouterr().out
