"""What a figure's name takes from the words around it: each rule with a sentence that fails without it."""

import pytest

from fazhi.report.reader import read_text

CAMPAIGN = "一是强化执法。二是开展涉企行政执法专项整治。聚焦乱收费问题，排查案件86件，退还企业款项18万元。"
NORMS = "一是加强规范性文件管理。梳理现行有效文件97件。二是优化服务。"


def names(text):
    return [figure.subject for figure in read_text(text).figures]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("收到行政复议申请74件，审结61件。", ["收到行政复议申请件数", "审结行政复议案件件数"]),
        ("收到行政复议申请74件，依法受理68件。", ["收到行政复议申请件数", "受理行政复议案件件数"]),
        ("全县收到行政复议申请43件，受理38件。", ["收到行政复议申请件数", "受理行政复议案件件数"]),
        ("受理行政复议案件28件，其中维持18件。", ["受理行政复议案件件数", "行政复议案件维持件数"]),
        ("行政机关负责人应出庭19件、实际出庭18件。", ["行政机关负责人应出庭件数", "行政机关负责人实际出庭件数"]),
        ("受理行政复议申请28件，同比增长17%。", ["受理行政复议申请件数", "受理行政复议申请同比增长幅度"]),
    ],
)
def test_what_is_done_with_a_case(text, subjects):
    assert names(text) == subjects


def test_the_rate_of_suits_keeps_the_name_of_the_suits():
    text = "全县行政机关一审行政应诉案件52件，败诉率7.7%，低于全市平均水平1.9个百分点。"
    assert names(text)[1:] == ["一审行政应诉案件败诉率", "一审行政应诉案件败诉率低于全市平均水平幅度"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("16个乡镇主要负责人参加述法。", "参加述法的乡镇主要负责人数"),
        ("法治督察发现共性问题6类。", "法治督察发现共性问题类数"),
        ("紧盯乱收费等突出问题开展执法检查9次。", "开展执法检查次数"),
        ("围绕优化营商环境主题开展宣讲9次。", "开展宣讲次数"),
        ("全县开展执法检查6次。", "开展执法检查次数"),
        ("推动召开推进会议2次。", "召开推进会议次数"),
        ("查处违法行为38起。", "查处违法行为起数"),
        ("调处出租车纠纷44件。", "调处出租车纠纷件数"),
        ("挽回经济损失86万元。", "挽回经济损失金额"),
    ],
)
def test_what_stays_and_what_falls_off(text, subject):
    assert names(text) == [subject]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("全县206个人民调解委员会调处纠纷2419件。", ["全县人民调解委员会数", "人民调解委员会调处纠纷件数"]),
        ("县政府聘请的5名法律顾问列席会议31次。", ["县政府聘请的法律顾问人数", "县政府法律顾问列席会议次数"]),
        ("25个部门开展抽查231次。", ["开展抽查的部门数", "部门开展抽查次数"]),
    ],
)
def test_a_body_is_counted_not_its_deeds(text, subjects):
    assert names(text) == subjects


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("推行“一业一证”改革，覆盖30个行业。", ["“一业一证”改革覆盖行业数"]),
        ("擦亮“帮您办”服务品牌，全年帮办事项960件。", ["“帮您办”帮办事项数"]),
        ("常态化开展“企业家接待日”活动，收集企业诉求214条。", ["“企业家接待日”活动收集企业诉求条数"]),
        ("组织干部参加“学法”考试，平均分96.5分。", ["干部参加“学法”考试平均分"]),
        ("聚焦乱收费等突出问题，排查案件86件。", ["排查案件件数"]),
        (CAMPAIGN, ["涉企行政执法专项整治排查案件件数", "涉企行政执法专项整治退还企业款项金额"]),
        (NORMS, ["梳理现行有效规范性文件件数"]),
    ],
)
def test_short_names_are_carried_by_what_was_told_before(text, subjects):
    assert names(text) == subjects


def test_a_long_activity_is_told_in_few_words_not_cut_in_the_middle():
    text = "对8个镇开展党政主要负责人履行推进法治建设第一责任人职责情况督察，查阅资料160份。"
    assert names(text)[1] == "法治建设督察查阅资料份数"


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("制发转办函5件、提示函25件、督办函4件。", ["制发转办函件数", "制发提示函件数", "制发督办函件数"]),
        ("调解组织231个（新增8个）。", ["调解组织个数", "新增调解组织个数"]),
        (
            "召开依法治县委员会会议2次、办公室会议5次。",
            ["召开依法治县委员会会议次数", "召开依法治县委员会办公室会议次数"],
        ),
        ("评出优秀案卷35宗、不合格案卷2宗。", ["评出优秀案卷宗数", "评出不合格案卷宗数"]),
    ],
)
def test_members_of_a_list_share_their_verb(text, subjects):
    assert names(text) == subjects


def test_a_state_told_before_does_not_lead_to_a_name():
    assert names("重大案件实现零发生，信访总量61批88人次。") == ["信访总量批数", "信访总量人次"]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("68%的行政执法力量下沉到乡镇。", ["下沉乡镇的行政执法力量占比"]),
        ("民营企业参保420家，占比68.7%。", ["民营企业参保家数", "民营企业参保占比"]),
        (
            "行政权力事项217项，其中行政许可23项、行政处罚158项、其他类事项19项。",
            ["行政权力事项数", "行政许可事项数", "行政处罚事项数", "其他类行政权力事项数"],
        ),
        (
            "全年县乡两级合法性审查机构审查行政规范性文件31件、重大行政决策12件。",
            ["县乡两级合法性审查机构审查行政规范性文件件数", "县乡两级合法性审查机构审查重大行政决策件数"],
        ),
        ("将考核权重由3%提高至5%。", ["提高前考核权重", "提高后考核权重"]),
        (
            "清理规范性文件12件，建议废止2件，宣布失效和修改3件。",
            ["清理规范性文件件数", "规范性文件清理后建议废止件数", "规范性文件清理后宣布失效和修改件数"],
        ),
        ("对73件合同逐件研究。", ["逐件研究的合同件数"]),
        (
            "开展行政规范性文件清理，对73件文件逐件研究，废止17件。",
            ["行政规范性文件清理逐件研究的行政规范性文件件数", "行政规范性文件清理后废止件数"],
        ),
        ("信访事项及时受理率、按期办结率分别为100%和99.7%。", ["信访事项及时受理率", "信访事项按期办结率"]),
    ],
)
def test_what_other_hands_leave_out(text, subjects):
    assert names(text) == subjects


@pytest.mark.parametrize(
    "text",
    [
        "为全县办好两件大事提供保障。",
        "发布时间：2024-03-21 15:42 字体：大",
        "超限率低于省定2%的控制指标。",
        "下步，将推动检查频次再下降10%以上。",
    ],
)
def test_what_is_no_figure(text):
    assert names(text) == []
