"""Each check against sentences that are right and sentences that are wrong."""

import datetime
import time
from pathlib import Path

import pytest

from fazhi.report.checker import check
from fazhi.report.checker.rates import compare
from fazhi.report.reader import read_file, read_text

HEAD = "云岚县2024年法治政府建设年度报告\n一、主要举措和成效\n"
FOOT = "\n二、主要负责人履行推进法治建设第一责任人职责情况\n认真履行职责。\n三、存在的不足和原因\n能力不足。\n四、下一年度主要安排\n继续努力。\n"
REPORTS = Path(__file__).resolve().parents[5] / "shared" / "reports"


def codes(sentence, **others):
    return [finding.code for finding in check(read_text(HEAD + sentence + FOOT), **others)]


@pytest.mark.parametrize(
    ("printed", "places", "part", "whole", "answer"),
    [
        (50, 0, 1, 2, "equal"),
        (99.8, 1, 1822, 1826, "rounded"),
        (99.7, 1, 1822, 1826, "truncated"),
        (99.5, 1, 1822, 1826, "wrong"),
        (1.64, 2, 1, 61, "rounded"),
        (66.6, 1, 2, 3, "truncated"),
        (66.7, 1, 2, 3, "rounded"),
        (0, 0, 0, 5, "equal"),
        (100, 0, 7, 7, "equal"),
    ],
)
def test_a_rate_is_equal_rounded_truncated_or_wrong(printed, places, part, whole, answer):
    assert compare(printed, places, part, whole) == answer


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("调解纠纷1826件，调解成功1822件，成功率99.8%。", []),
        ("调解纠纷1826件，调解成功1822件，成功率99.7%。", ["rate-truncated"]),
        ("调解纠纷1826件，调解成功1822件，成功率98.7%。", ["rate-wrong"]),
        ("审结案件61件，败诉1件，败诉率1.64%。", []),
        ("审结案件61件，败诉2件，败诉率1.64%。", ["rate-wrong"]),
        ("抽检食品1200批次，合格1183批次，合格率98.58%。", []),
        ("反馈问题43个，完成整改40个，整改率93.0%。", []),
        ("反馈问题43个，完成整改40个，整改率96%。", ["rate-wrong"]),
        ("收到申请151件，受理139件，审结127件，直接纠错11件，纠错率8.66%。", []),
        ("办理行政复议案件61件，纠错率0%。", []),
        ("审核文件30件，提出意见100余条，采纳率100%。", []),
        ("化解纠纷500余件，化解率98%。", []),
    ],
)
def test_rates(sentence, expected):
    assert codes(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("清理规范性文件88件，保留48件，废止21件，失效11件，修订8件。", []),
        ("清理规范性文件88件，保留48件，废止21件，失效11件，修订9件。", ["sum-wrong"]),
        ("受理法律援助案件389件，其中刑事64件、民事325件。", []),
        ("受理法律援助案件389件，其中刑事64件。", []),
        ("受理法律援助案件389件，其中刑事464件。", ["part-exceeds-whole"]),
        ("受理法律援助案件389件，其中刑事164件、民事325件。", ["parts-exceed-whole"]),
        ("县级制定3件、乡镇制定5件，共8件。", []),
        ("县级制定3件、乡镇制定5件，共9件。", ["sum-wrong"]),
        ("处理案件30件：处罚12件、免罚10件、移送8件。", []),
        ("处理案件30件：处罚12件、免罚10件、移送9件。", ["sum-wrong"]),
        ("继续有效的规范性文件1件、废止的5件、宣布失效的13件、其他现行的11件。", []),
        ("召开会议4次，会商案件17件，发出提示函12份。", []),
    ],
)
def test_sums(sentence, expected):
    assert codes(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("行政诉讼败诉率1.64%，较上年下降2.36%。", ["points-not-percent"]),
        ("行政诉讼败诉率1.64%，较上年下降2.36个百分点。", []),
        ("出庭应诉率同比提高5.2%。", ["points-not-percent"]),
        ("网络信访总量同比下降54.33%。", []),
        ("受理行政复议案件139件，同比增长36%。", []),
        ("满意率由95.1%提升至98.2%。", []),
        ("群众满意率达到102%。", ["percent-over-100"]),
        ("案件量同比增长128.78%。", []),
        ("案件量同比下降120%。", ["percent-over-100"]),
    ],
)
def test_percent_and_points(sentence, expected):
    assert codes(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("受理行政复议申请208，审结190件。", ["no-unit"]),
        ("深入贯彻2024年工作要点，落实三项制度。", []),
        ("受理行政复议申请208件。全县深入推进。受理行政复议申请218件。", ["counted-twice"]),
        ("受理行政复议申请208件。全县深入推进。受理行政复议申请208件。", []),
        ("受理行政复议申请200余件。全县深入推进。受理行政复议申请208件。", []),
        ("召开会议3次。全县深入推进。召开会议5次。", []),
        ("深入实施“七五”普法规划。", ["plan-run-out"]),
        ("深入实施“八五”普法规划。", []),
        ("总结“七五”普法规划实施经验。", []),
    ],
)
def test_units_repetitions_and_plans(sentence, expected):
    assert codes(sentence) == expected


def test_a_plan_that_ends_this_year_cannot_be_carried_out_next_year():
    text = (HEAD + FOOT).replace("2024", "2025").replace("继续努力。", "深入实施“八五”普法规划。")
    assert [f.code for f in check(read_text(text))] == ["plan-run-out"]


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("二、主要负责人履行推进法治建设第一责任人职责情况\n认真履行职责。\n", "part-missing-duty"),
        ("三、存在的不足和原因\n能力不足。\n", "part-missing-lacks"),
        ("四、下一年度主要安排\n继续努力。\n", "part-missing-next"),
    ],
)
def test_a_missing_part_is_an_error(heading, code):
    (finding,) = _but_order(HEAD + "受理案件3件。" + FOOT.replace(heading, ""))
    assert (finding.code, finding.severity) == (code, "error")


def _but_order(text):
    """A part taken out leaves a gap in the numbers of the headings."""
    return [finding for finding in check(read_text(text)) if finding.code != "heading-order"]


def test_a_part_that_is_only_touched_upon_is_a_warning():
    text = (
        HEAD
        + "各级主要负责人履行第一责任人职责。"
        + FOOT.replace("二、主要负责人履行推进法治建设第一责任人职责情况\n认真履行职责。\n", "")
    )
    (finding,) = _but_order(text)
    assert (finding.code, finding.severity) == ("part-not-apart-duty", "warning")


def test_measures_under_their_own_names_are_measures():
    own = "云岚县2024年法治政府建设年度报告\n一、建强队伍\n{0}\n二、规范执法\n{0}\n三、存在的不足\n能力不足。\n四、下一步打算\n努力。\n"
    found = [f.code for f in check(read_text(own.format("主要负责同志坚持重要工作亲自部署，" + "依法行政。" * 20)))]
    assert found == ["part-not-apart-duty"]
    assert "part-missing-done" in [f.code for f in check(read_text(own.format("略。")))]


def test_a_letter_is_no_yearly_report():
    (finding,) = check(read_text("关于县政协十一届三次会议第12号提案的答复函\n法治政府建设情况答复如下。受理案件3件。"))
    assert (finding.code, finding.severity) == ("not-a-yearly-report", "note")


@pytest.mark.parametrize(
    ("day", "expected"), [("2025-03-28", []), ("2025-04-01", []), ("2025-04-02", ["published-late"])]
)
def test_publication_by_the_first_of_april(day, expected):
    assert datetime.date.fromisoformat(day)
    assert [f.code for f in check(read_text(f"[ 公开日期 ] | {day} |\n" + HEAD + FOOT))] == expected


def test_last_years_report_is_held_against_the_change():
    last = read_text(HEAD.replace("2024", "2023") + "受理行政复议申请100件。" + FOOT)
    assert codes("受理行政复议申请139件，同比增长39%。", last_year=last) == []
    assert codes("受理行政复议申请139件，同比增长36%。", last_year=last) == ["change-differs"]
    assert codes("受理行政复议申请80件，同比下降20%。", last_year=last) == []
    assert codes("受理行政复议申请80件，同比增长20%。", last_year=last) == ["change-differs"]


def test_our_own_draft_against_our_own_records():
    def known(figure):
        return {"受理行政复议申请件数": 208}.get(figure.subject)

    assert codes("受理行政复议申请208件。", known=known) == []
    assert codes("受理行政复议申请207件。", known=known) == ["differs-from-records"]
    assert codes("受理行政复议申请200余件。", known=known) == []
    assert codes("印发文件3件。", known=known) == []


def test_every_finding_speaks_in_whole_sentences():
    text = "调解纠纷1826件，调解成功1822件，成功率99.7%。败诉率1.64%，较上年下降2.36%。受理申请208，审结190件。"
    report = read_text("云岚县2024年法治政府建设年度报告\n" + text)
    findings = check(report)
    assert len(findings) >= 5
    for finding in findings:
        assert finding.place.text == report.text[finding.place.start : finding.place.end]
        assert all(words.endswith("。") and len(words) > 5 for words in (finding.what, finding.why, finding.how))


@pytest.mark.skipif(not REPORTS.exists(), reason="没有 ../shared/reports：五份标注报告不在仓库旁边")
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000", ["empty-phrase", "part-not-apart-duty", "approx-exact"]),
        ("001", ["title-missing", "rate-truncated"]),
        ("002", ["part-missing-lacks", "part-missing-next", "part-not-apart-duty", "punctuation"]),
        ("003", ["empty-phrase", "part-not-apart-duty", "no-stop"]),
        ("004", ["not-a-yearly-report", "points-not-percent"]),
    ],
)
def test_the_five_published_reports_give_these_findings_and_no_others(name, expected):
    assert [finding.code for finding in check(read_file(REPORTS / f"{name}.txt"))] == expected


def test_a_rate_of_what_was_in_time_is_not_made_of_all_that_was_done():
    text = "一、主要举措和成效\n全年收到行政复议申请230件，共审结207件，按期审结率96.62%。"
    assert not [f for f in check(read_text(text)) if f.code.startswith("rate")]
    wrong = "一、主要举措和成效\n全年审结行政复议案件207件，其中按期审结200件，按期审结率98.5%。"
    assert [f for f in check(read_text(wrong)) if f.code == "rate-wrong"]


def test_headings_left_out_or_numbered_twice():
    assert "heading-order" in codes("依法行政。\n三、加强监督\n受理案件3件。")
    text = "云岚县2024年法治政府建设年度报告\n一、主要举措和成效\n（一）决策\n好。\n（三）执法\n好。" + FOOT
    assert [f.code for f in check(read_text(text))] == ["heading-order"]
    assert codes("（一）决策\n好。\n（二）执法\n好。") == []


def test_years_that_are_not_those_of_the_report():
    old = HEAD.replace("一、主要", "一、2023年主要")
    assert [f.code for f in check(read_text(old + "依法行政。" + FOOT))] == ["year-of-heading"]
    same = FOOT.replace("下一年度主要安排", "2024年主要安排")
    assert [f.code for f in check(read_text(HEAD + "依法行政。" + same))] == ["plan-year"]
    right = HEAD.replace("一、主要", "一、2024年主要") + "依法行政。" + FOOT.replace("下一年度", "2025年")
    assert check(read_text(right)) == []


def test_a_day_after_the_report_was_signed():
    text = HEAD + "2025年5月8日，召开会议。" + FOOT + "云岚县人民政府\n2025年3月1日"
    assert [f.code for f in check(read_text(text))] == ["date-after-signing"]
    assert check(read_text(text.replace("2025年5月8日，", "2025年2月8日，"))) == []


def test_last_years_report_beside():
    last = read_text(
        HEAD.replace("2024", "2023") + "受理行政复议申请100件，行政复议纠错率3.9%。开展法治宣传活动52场。" + FOOT
    )

    def found(sentence):
        return codes(sentence, last_year=last)

    assert found("受理行政复议申请139件，同比增加39件。") == []
    assert found("受理行政复议申请139件，同比增加38件。") == ["change-differs"]
    assert found("行政复议纠错率1.5%，比上年降低2.4个百分点。") == []
    assert found("行政复议纠错率1.5%，比上年降低2.1个百分点。") == ["change-differs"]
    assert found("受理行政复议申请139件，去年为100件。") == []
    assert found("受理行政复议申请139件，去年为102件。") == ["last-year-differs"]
    assert found("开展法治宣传活动520场。") == ["jump"]
    assert found("受理行政复议申请100件，行政复议纠错率3.9%。") == ["taken-over"]
    assert [f.code for f in check(read_text(HEAD + FOOT), last_year=read_text(HEAD + FOOT))] == ["last-year-other"]


def test_a_finding_tells_under_which_heading_it_stands():
    (finding,) = check(read_text(HEAD + "受理案件XX件。" + FOOT))
    assert finding.place.section == "主要举措和成效"


def test_time_grows_with_the_length_of_the_text():
    """A report ten times as long costs about ten times as much, whatever it holds."""
    mean = "受理案件100件，由100件增至139件，增长39%，占总数的12%，近100余人次，（“《1、2，，等2月3日XX" * 40 + "。\n"

    def cost(text):
        report = read_text(text)
        start = time.process_time()
        check(report, last_year=report)
        return time.process_time() - start

    short = min(cost(HEAD + mean * 3) for _ in range(3))
    assert cost(HEAD + mean * 30) < short * 40
