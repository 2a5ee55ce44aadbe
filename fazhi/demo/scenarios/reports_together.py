"""How the yearly reports are written together: who has handed in 2025's, and 2026's while it is being written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from fazhi.demo.people import post_holder
from fazhi.demo.places import Places
from fazhi.demo.scenarios.reports import written
from fazhi.report import actions
from fazhi.report.contributions import answering, asking, comments, duties
from fazhi.report.contributions.places import sections
from fazhi.report.contributions.tokens import converted
from fazhi.report.models import YearlyReport
from fazhi.spine.access import Reach, Role
from fazhi.spine.models import Account, Organ, Post

#: What came late on paper, and who has not handed in 2025's yet; all others did in time.
LATE = {"xz02": date(2026, 3, 9), "bm07": date(2026, 3, 4), "bm38": date(2026, 3, 13)}
NOT_YET = {"xz06", "xz12", "bm09", "bm44", "bm51"}
#: Who was chased, and when.
CHASED = (
    ("xz06", date(2026, 3, 3)), ("xz06", date(2026, 3, 24)), ("xz12", date(2026, 3, 3)), ("bm09", date(2026, 3, 3)),
    ("bm44", date(2026, 3, 24)),
)  # fmt: skip

#: What departments and towns wrote when they were asked.
WRITTEN = {
    "lacks": "一是个别执法队办案期限管理不严，有的案件临近期限才报审；二是听取陈述申辩的记录过于简单。原因是法制员一人兼数岗，审核力量不足。",
    "market": "县市场监管局作出行政处罚决定{{enforcement.penalty.decisions}}。对初次违法且危害后果轻微并及时改正的，"
    "依法不予处罚，同时当面指导改正；食品、特种设备、价格三个领域先发提醒函，再行检查。",
    "short": "本街道认真落实各项要求，成效明显。",
}


def write(places: Places, people: dict[str, Account]) -> None:
    """Both years. The county's report on 2025 stands already."""
    _handed_in(places, people)
    for own in OWN:
        _own_report(own, people)
    _being_written(places, people)


def _handed_in(places: Places, people: dict[str, Account]) -> None:
    organs = {organ.code: organ for organ in Organ.objects.filter(kind__in=["town", "department", "justice"])}
    head = people["juzhang"]
    for n, (code, organ) in enumerate(sorted(organs.items())):
        if code in NOT_YET or code in {own.organ for own in OWN}:  # they write their reports here
            continue
        day = LATE.get(code) or date(2026, 2, 3 + n * 5 % 25)
        way = f"纸质，{organ.mark}〔2026〕{3 + n % 9}号"
        duties.receive(organ, 2025, received_on=day, way=way, by=head, on=day)
    for code, day in CHASED:
        words = duties.chase_words(organs[code], 2025, day)
        duties.chase(organs[code], 2025, text=words, by=head, on=day)


@dataclass(frozen=True)
class Own:
    """A report that a department or a town writes, approves, hands in and publishes here."""

    organ: str
    writer: str
    head: str
    name: str  # of the head
    titles: tuple[str, str]
    text: str  # whose words, in reports_texts.toml
    meeting: str
    to: str
    days: tuple[date, date, date, date, date]  # drafted, finished, approved, handed in, published


OWN = (
    Own(
        "bm02", "shichang", "shijuzhang", "钟守一", ("法规科", "局长"), "market", "局党组会议",
        "中共云岚县委员会、云岚县人民政府、岭州市市场监督管理局",
        (date(2026, 1, 26), date(2026, 2, 5), date(2026, 2, 12), date(2026, 2, 14), date(2026, 3, 20)),
    ),
    Own(
        "xz03", "qingxi", "zhenzhang", "柳承平", ("司法所", "镇长"), "town", "镇党政联席会议", "中共云岚县委员会、云岚县人民政府",
        (date(2026, 1, 27), date(2026, 2, 6), date(2026, 2, 13), date(2026, 2, 25), date(2026, 3, 24)),
    ),
)  # fmt: skip


def _own_report(own: Own, people: dict[str, Account]) -> None:
    organ = Organ.objects.get(code=own.organ)
    writer = people[own.writer]
    head = post_holder(own.head, own.name, organ, [], "report", own.titles[1])
    for account, role, title in ((writer, Role.CLERK, own.titles[0]), (head, Role.AUTHORITY_HEAD, own.titles[1])):
        Post.objects.get_or_create(
            account=account, organ=organ, role=role, systems="report", reach=Reach.ORGAN, defaults={"title": title}
        )
        account.__dict__.pop("_posts", None)
    drafted, finished, approved, handed_in, published = own.days
    report = actions.create_draft(organ=organ, year=2025, by=writer, on=drafted)
    text = written(report.text, own.text)
    report = actions.save_text(report, text=text, by=writer, on=finished, version=report.version)
    report = actions.freeze(report, by=writer, on=finished + timedelta(days=4))
    report = actions.approve(report, by=head, on=approved, meeting=own.meeting)
    report = actions.submit(report, by=writer, on=handed_in, to=own.to)
    actions.publish(report, by=writer, on=published, secrecy="经审查，不涉及国家秘密和工作秘密")


def _being_written(places: Places, people: dict[str, Account]) -> None:
    """2026: drafted early in November, with material asked for; the year is not over, so that nothing can be frozen."""
    head = people["juzhang"]
    report = actions.create_draft(organ=places.government, year=2026, by=head, on=date(2026, 10, 26))
    named = [section.heading for section in sections(report.text)]
    told = {
        word: next((h for h in named if word in h), named[0]) for word in ("执法", "不足", "突发", "复议", "法治宣传")
    }
    organs = {organ.code: organ for organ in (*places.departments, *places.towns)}
    ask = {"by": head, "on": date(2026, 10, 28), "report": report}
    _accepted(organs["bm02"], told["执法"], ask, people)
    [lacks] = _ask(
        ask, "bm01", organs, told["不足"], "本系统法治建设存在的主要不足及其原因，200字以内", date(2026, 11, 13)
    )
    answering.answer(lacks, text=WRITTEN["lacks"], by=people["gongan"], on=date(2026, 11, 12))
    [short] = _ask(
        ask, "xz01", organs, told["法治宣传"], "基层普法的做法和成效，写明场次、人数和具体事例", date(2026, 11, 13)
    )
    short = answering.answer(short, text=WRITTEN["short"], by=people["chengguan"], on=date(2026, 11, 10))
    asking.give_back(
        short, by=head, on=date(2026, 11, 11), reason="没有事实和数字，请写明做了哪些事、谁参加、结果如何", due_on=date(2026, 11, 25)
    )  # fmt: skip
    [late] = _ask(
        ask, "bm21", organs, told["突发"], "应急预案修订、演练和突发事件处置情况，300字以内", date(2026, 11, 6)
    )
    late = asking.remind(late, by=head, on=date(2026, 11, 9))
    asking.remind(late, by=head, on=date(2026, 11, 16))
    _ask(ask, "bm04", organs, told["执法"], "工程建设领域执法的做法和成效，300字以内", date(2026, 11, 27))
    _remarked(YearlyReport.objects.get(pk=report.pk), people)


def _ask(ask: dict, code: str, organs: dict[str, Organ], part: str, what: str, due: date) -> list:
    return asking.ask(organs=[organs[code]], part=part, asks=what, due_on=due, **ask)


def _accepted(market: Organ, part: str, ask: dict, people: dict[str, Account]) -> None:
    [one] = asking.ask(
        organs=[market],
        part=part,
        asks="包容审慎监管的做法和成效，300字以内",
        due_on=date(2026, 11, 10),
        area="enforcement",
        **ask,
    )
    one = answering.answer(one, text=WRITTEN["market"], by=people["shichang"], on=date(2026, 11, 6))
    asking.accept(one, text=converted(one).text, part=part, by=people["juzhang"], on=date(2026, 11, 9))


def _remarked(report: YearlyReport, people: dict[str, Account]) -> None:
    """One remark open, one answered and dealt with."""
    deputy, head = people["xianzhang"], people["juzhang"]
    opening = "除另有说明外"
    one = comments.comment(
        report,
        body="统计期间到年底，现在的数是阶段数，请在定稿前重新核算。",
        by=deputy,
        on=date(2026, 11, 3),
        quote=opening,
    )
    comments.reply(one, body="年度结束后重新核算，再冻结。", by=head, on=date(2026, 11, 4))
    comments.resolve(one, by=head, on=date(2026, 11, 4))
    part = next(s.heading for s in sections(report.text) if "不足" in s.heading)
    comments.comment(
        report, body="不足要写到具体领域和单位，不要只写力量不足。", by=deputy, on=date(2026, 11, 13), part=part
    )
