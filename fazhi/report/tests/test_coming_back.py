"""A clause left out of the draft for want of cases is offered when a recount finds some, and put in by one click only."""

from datetime import date

import pytest

from fazhi.report import actions
from fazhi.report import sentences as told
from fazhi.report.coming_back import clauses, placed, put_back
from fazhi.report.models import ReportVersion
from fazhi.report.render import codes_in
from fazhi.report.sentences import Sentence
from fazhi.report.tests.conftest import SENTENCES, case
from fazhi.spine.errors import Conflict, NotAllowed
from fazhi.spine.models import Matter

ON = date(2026, 1, 20)
CLAUSES = Sentence(
    "disputes.sample", "disputes",
    "[[另据统计，收到申请{{disputes.sample.received}}件次]][[，其中纠错{{disputes.sample.corrected}}]]"
    "[[，决定｜不予受理{{rules.sample.made}}、]][[结转{{disputes.sample.pending}}]]。", 200,
)  # fmt: skip


@pytest.fixture
def report(cases):
    """A draft on a year without one corrected case, and without a document made."""
    Matter.objects.filter(system="disputes.sample", state="corrected").update(state="upheld")
    return actions.create_draft(organ=cases["government"], year=2025, by=cases.people["clerk"], on=ON)


def late_records(county, corrected=2, made=0):
    for n in range(corrected):
        case(county, 60 + n, date(2025, 4, 1), date(2025, 7, 1), "corrected")
    for n in range(made):
        case(county, 80 + n, date(2025, 4, 2), date(2025, 7, 2), "none")


def recounted(report, county):
    return actions.recount(report, by=county.people["clerk"], on=ON)


def test_nothing_is_offered_while_nothing_has_come_in(report, cases):
    assert "disputes.sample.corrected" not in report.text and clauses(report) == []
    assert clauses(recounted(report, cases)) == []


def test_nothing_is_offered_or_changed_before_a_recount_and_nothing_changed_by_it(report, cases):
    late_records(cases, corrected=2, made=3)
    assert clauses(report) == []
    text, versions = report.text, ReportVersion.objects.count()
    again = recounted(report, cases)
    assert len(clauses(again)) == 2
    assert (again.text, ReportVersion.objects.count()) == (text, versions)


def test_a_clause_of_a_sentence_goes_behind_it(report, cases):
    late_records(cases)
    report = recounted(report, cases)
    [one] = clauses(report)
    assert not one.whole and one.where == "行政争议和矛盾纠纷化解"
    assert one.printed == "其中纠错2件，纠错率18.18%。"
    assert one.behind.startswith("全年收到复议申请12件") and one.behind.endswith("审结11件。")
    after = placed(one, report.text)
    line = next(line for line in after.split("\n") if "disputes.sample.corrected" in line)
    assert line.index("disputes.sample.closed") < line.index("其中纠错")
    assert after.replace(one.text, "") == report.text  # nothing else has changed


def test_a_clause_goes_into_its_own_part_though_a_later_one_tells_the_same_figure(report, cases):
    clerk = cases.people["clerk"]
    text = report.text.replace(
        "【待填写：写明主要不足", "审结{{disputes.sample.closed}}还不够。\n\n【待填写：写明主要不足"
    )
    report = actions.save_text(report, text=text, by=clerk, on=ON, version=report.version)
    late_records(cases)
    report = recounted(report, cases)
    [one] = clauses(report)
    after = placed(one, report.text)
    assert after.index("其中纠错") < after.index("存在的不足") < after.index("还不够")


def test_a_whole_sentence_goes_under_the_heading_of_its_area(report, cases):
    late_records(cases, corrected=0, made=3)
    report = recounted(report, cases)
    [one] = clauses(report)
    assert one.whole and one.printed == "制定规范性文件3件。"
    lines = placed(one, report.text).split("\n")
    assert lines.index(one.text) > lines.index("### （二）规范性文件的制定和监督管理")
    assert lines.index(one.text) < next(n for n, line in enumerate(lines) if "存在的不足" in line)


def test_put_in_it_is_a_version_is_not_offered_again_even_when_taken_out(report, cases):
    late_records(cases)
    report = recounted(report, cases)
    [one], clerk = clauses(report), cases.people["clerk"]
    before = report.text
    done = put_back(report, one.key, by=clerk, on=ON, version=report.version)
    assert "disputes.sample.corrected" in codes_in(done.text) and done.versions.first().note.startswith("补入：")
    assert clauses(done) == [] == clauses(recounted(done, cases))
    with pytest.raises(Conflict, match="已经补入"):
        put_back(done, one.key, by=clerk, on=ON, version=done.version)
    out = actions.save_text(done, text=before, by=clerk, on=ON, version=done.version)
    assert clauses(recounted(out, cases)) == []


def test_what_the_draft_told_and_somebody_took_out_is_not_offered(cases):
    clerk = cases.people["clerk"]
    report = actions.create_draft(organ=cases["government"], year=2025, by=clerk, on=ON)
    text = report.text.replace("，其中纠错{{disputes.sample.corrected}}，纠错率{{disputes.sample.rate}}", "")
    assert text != report.text
    report = actions.save_text(report, text=text, by=clerk, on=ON, version=report.version)
    assert clauses(recounted(report, cases)) == []


def test_a_list_keeps_the_words_that_it_shares(report, cases, monkeypatch):
    monkeypatch.setattr(told, "_sentences", [SENTENCES[0], CLAUSES])
    late_records(cases, corrected=0, made=3)
    offered = [one.printed for one in clauses(recounted(report, cases))]
    assert len(offered) == 1 and "决定不予受理3件" in offered[0] and "收到申请" not in offered[0]


def test_by_whom_and_when(report, cases):
    late_records(cases)
    report = recounted(report, cases)
    [one] = clauses(report)
    with pytest.raises(NotAllowed):
        put_back(report, one.key, by=cases.people["police"], on=ON, version=report.version)
    with pytest.raises(Conflict):
        put_back(report, one.key, by=cases.people["clerk"], on=ON, version=report.version - 1)
    report.state = "frozen"
    assert clauses(report) == []


def test_on_the_page(report, cases, client):
    late_records(cases)
    client.force_login(cases.people["clerk"])
    url = f"/desk/reports/{report.pk}/"
    assert "可补入的句子" not in client.get(url).content.decode()
    told_so = client.post(f"{url}recount/", follow=True).content.decode()
    assert "有1句可以补入" in told_so and "其中纠错2件，纠错率18.18%。" in told_so
    report.refresh_from_db()
    [one] = clauses(report)
    page = client.post(f"{url}put-back/", {"version": report.version, "clause": one.key}, follow=True).content.decode()
    assert "已补入，成为新的一稿" in page and "可补入的句子" not in page
    assert client.post(f"{url}put-back/", {"version": "x"}).status_code == 422
    client.force_login(cases.people["head"])
    assert "可补入的句子" not in client.get(url).content.decode()
