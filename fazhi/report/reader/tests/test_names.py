"""The rules by which a thing is named, one by one and to the letter."""

import pytest

from fazhi.report.reader import read_text


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("窗口由14个整合为6个。", ["整合前窗口数", "整合后窗口数"]),
        (
            "信访总量由95批132人次降至61批88人次。",
            ["下降前信访总量批数", "下降前信访总量人次", "下降后信访总量批数", "下降后信访总量人次"],
        ),
        (
            "县、乡、村三级调解组织分别为1个、14个、206个。",
            ["县级调解组织个数", "乡级调解组织个数", "村级调解组织个数"],
        ),
        ("新收、审结行政复议案件分别为132件、126件。", ["新收行政复议案件件数", "审结行政复议案件件数"]),
        ("国内、涉外公证2216件、389件。", ["国内公证件数", "涉外公证件数"]),
        ("开展靶向宣讲9次，覆盖群众1200余人次。", ["开展靶向宣讲次数", "靶向宣讲覆盖群众人次"]),
        ("组织216人参加执法资格考试，合格率87.5%。", ["参加执法资格考试人数", "执法资格考试合格率"]),
        ("举办执法考试2次，培训执法骨干300人，合格率98%。", ["举办执法考试次数", "培训执法骨干人数", "执法考试合格率"]),
        ("受理法律援助案件737件，其中刑事案件506件。", ["受理法律援助案件件数", "受理刑事法律援助案件件数"]),
        ("审结案件249件(+96.1%)。", ["审结案件件数", "案件增长幅度"]),
    ],
)
def test_names(text, subjects):
    assert [figure.subject for figure in read_text(text).figures] == subjects


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("兑付资金十二点四亿元。", 1_240_000_000),
        ("挽回损失八十六万元。", 860_000),
        ("罚款三千余元。", 3000),
        ("涉案金额二百一十万元。", 2_100_000),
    ],
)
def test_sums_in_words(text, value):
    (figure,) = read_text(text).figures
    assert (figure.value, figure.unit, figure.kind) == (value, "元", "amount")


def test_a_table_among_broken_lines_keeps_its_rows():
    prose = "全县各级行政机关认真履行法定职责持续推进\n法治政府建设各项任务落地落实取得积极的成效\n" * 4
    rows = [
        "乡镇（街道）和所辖各村居名称 | 调解",
        "青石镇所辖各个行政村及社区等 | 31",
        "石桥镇所辖各个行政村及社区等 | 45",
    ]
    report = read_text(prose + "\n".join(["全县各乡镇调解纠纷及受理信访情况如下表所列示", "单位：件", *rows]))
    assert [(figure.value, figure.subject) for figure in report.figures] == [
        (31, "青石镇所辖各个行政村及社区等调解件数"),
        (45, "石桥镇所辖各个行政村及社区等调解件数"),
    ]
