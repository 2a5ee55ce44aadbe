"""Record review of two years: documents of departments and towns that are made outside the platform and filed on paper."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.areas.rules.filing import practice
from fazhi.areas.rules.filing.models import DocumentFiling
from fazhi.demo import shelf
from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import later
from fazhi.spine import calendars, clock
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Matter, Organ

#: Steps that the head of the bureau takes.
FOR_THE_HEAD = {"propose_annul", "circulate"}
FIRST, APART = date(2025, 1, 6), 17
TITLES = (
    "畜禽养殖污染防治管理办法", "农村集体“三资”管理细则", "集贸市场管理规定", "烟花爆竹燃放管理通告", "户外广告和招牌设置管理办法",
    "农村公益性公墓管理办法", "森林防火管理规定", "建筑垃圾处置管理办法", "校外托管机构管理办法", "小型水库运行管理细则",
    "机动车停放管理规定", "村庄保洁管理办法", "网格员管理考核办法", "民间借贷登记服务办法", "农机跨区作业服务规定",
)  # fmt: skip
#: What a review finds: kind, problem, basis, suggestion, and the clause in which it stands; "" where something is missing.
POINTS = (
    ("power", "规定未经批准不得从事有关经营活动，实际设定了行政许可", "行政许可法第十七条", "删去本条，或者改为依法登记",
     "从事与本文件有关的经营活动的，应当事先报镇人民政府批准；未经批准不得经营。"),
    ("burden", "要求经营者缴纳保证金，没有上位法依据", "优化营商环境条例第二十五条", "删去保证金的规定",
     "有关经营者应当向镇人民政府缴纳履约保证金二千元，一年内没有违反本文件的予以退还。"),
    ("law", "自行设定罚款，超越了规范性文件的权限", "行政处罚法第十六条", "删去罚款的规定，适用法律、法规的规定",
     "违反本文件的，由镇人民政府处二百元以上二千元以下罚款；拒不改正的加倍处罚。"),
    ("form", "没有规定有效期", "本省规范性文件管理规定", "补充有效期", ""),
    ("competition", "限定使用本地企业的服务", "公平竞争审查条例第八条", "删去限定本地企业的内容",
     "需要购买服务的，应当由在本县注册的企业承担。"),
)  # fmt: skip
FORM = 3
SUGGESTED = (
    ("云岚县户外广告设置管理规定", "第九条要求店招统一颜色，没有法律依据", "个体经营者周某"),
    ("青溪镇集贸市场管理规定", "第四条收取卫生押金", "王某"),
    ("石桥镇农村建房管理办法", "与土地管理法关于一户一宅的规定不一致", "李某"), ("云岚县网约车管理细则", "限定本地户籍驾驶员", "某出行公司"),
)  # fmt: skip


def filings(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Filings in every state, some late, one moved to be annulled; the unfiled that were urged; suggestions of citizens."""
    makers = places.towns
    day, n = FIRST, 0
    while day <= ledger.today:
        _filing(ledger, rng, places, people, makers[n * 5 % len(makers)], ledger.calendar.next_working_day(day), n)
        day, n = day + timedelta(days=APART), n + 1
    for n, town in enumerate(places.towns[2:8]):
        _urged(ledger, places, people, town, date(2025, 4, 7) + timedelta(days=95 * n), n)
    for n, told in enumerate(SUGGESTED):
        _suggested(
            ledger,
            places,
            people,
            ledger.calendar.next_working_day(date(2025, 5, 12) + timedelta(days=150 * n)),
            n,
            *told,
        )


class _Course:
    """Takes steps as long as their days have come."""

    def __init__(self, draft: Draft, by: Account, head: Account) -> None:
        self.draft, self.by, self.head = draft, by, head

    def take(self, code: str, on: date, detail: dict[str, Any] | None = None, **fields: Any) -> bool:
        if on > self.draft.ledger.today:
            return False
        by = self.head if code in FOR_THE_HEAD else self.by
        self.draft.take(code, on, by=by, fields=fields, detail=detail)
        return True


def _filing(
    ledger: Ledger, rng: Random, places: Places, people: dict[str, Account], maker: Organ, day: date, n: int
) -> None:
    by, title = people["hefa"], f"{maker.short}{TITLES[n % len(TITLES)]}"
    text, points = _written(TITLES[n % len(TITLES)], title, maker, _faults(n))
    fields = {
        "title": title, "maker": maker, "document_no": f"{maker.mark}规〔{day.year}〕{n % 4 + 1}号",
        "published_on": day - timedelta(days=rng.randint(24, 50) if n % 9 == 4 else rng.randint(3, 13)),
        "report_no": f"{maker.mark}备〔{day.year}〕{n + 1}号", "papers": "备案报告、公布的正式文本、起草说明、制定依据、合法性审核意见",
"text": text,
    }  # fmt: skip
    course = _Course(
        ledger.open("rules.filing", organ=places.justice, on=day, fields=fields, by=by), by, people["juzhang"]
    )
    after = lambda on, least, most: later(rng, ledger.calendar, on, least, most)  # noqa: E731
    if n % 16 == 6:
        why: dict[str, Any] = {
            "return_ground": "papers",
            "return_reason": "没有合法性审核意见，起草说明未写明征求意见情况",
        }
        course.take("return_filing", after(day, 2, 4), missing="合法性审核意见、补充后的起草说明", **why)
        return
    if n % 11 == 7:
        course.take(
            "return_filing",
            after(day, 2, 4),
            return_ground="not_normative",
            return_reason="属于内部工作制度，不是行政规范性文件",
        )
        return
    if n % 8 == 3:
        if not course.take("ask_papers", after(day, 1, 3), missing="合法性审核意见、起草说明"):
            return
        day = after(day, 5, 12)
        if not course.take("received_rest", day, supplemented="合法性审核意见书、起草说明"):
            return
    day = after(day, 1, 4)
    if not course.take("register", day):
        return
    if n % 4 != 1 and (ledger.today - day).days <= 25:
        return  # under review when the visitor comes
    if n % 4 != 1:
        course.take("accept", after(day, 5, 14), review_note="主体、权限、程序和内容未见不当")
        return
    _opinion(course, after, day, n, points)


def sent_again(places: Places, people: dict[str, Account]) -> None:
    """What was refused for want of papers is sent again by its maker within its days, once receipts have their numbers."""
    by, calendar, today = people["hefa"], calendars.of(places.justice.division_id), clock.today()
    for old in DocumentFiling.objects.filter(return_ground="papers").select_related("matter", "maker").order_by("pk"):
        on = calendar.after(old.concluded_on, 6)
        if on > today:
            continue
        fields = {
            name: getattr(old, name) for name in ("title", "maker", "document_no", "published_on", "report_no", "text")
        }
        fields |= {"papers": f"{old.papers}（已补正）", "again_no": old.matter.number}
        matter = open_matter("rules.filing", organ=places.justice, by=by, on=on, fields=fields)
        said = {"review_note": "补正的材料齐全，主体、权限、程序和内容未见不当"}
        for code, days, given in (("register", 2, {}), ("accept", 9, said)):
            if (day := calendar.after(on, days)) <= today:
                take_step(Matter.objects.get(pk=matter.pk), code, by=by, on=day, fields=given)


def _faults(n: int) -> list[int]:
    """Which faults the reviewer finds in the n-th document: none in most."""
    return [(n + place) % len(POINTS) for place in range(1 + n % 3)] if n % 4 == 1 else []


def _written(subject: str, title: str, maker: Organ, faults: list[int]) -> tuple[str, list[dict[str, str]]]:
    """The text as it was filed, with its faults, and the points that name them by their articles."""
    told = shelf.filed(subject)
    articles = [
        f"为了做好有关工作，维护群众合法权益，根据{told['basis']}等规定，结合本镇实际，制定本文件。",
        f"{maker.short}行政区域内适用《{title}》。法律、法规另有规定的，从其规定。", *told["articles"],
    ]  # fmt: skip
    points = []
    for fault in faults:
        *words, clause = POINTS[fault]
        if clause:
            articles.append(clause)
        article = f"第{shelf.NUMERALS[len(articles) - 1]}条" if clause else "全文"
        points.append(dict(zip(("article", "fault", "problem", "basis", "suggestion"), (article, *words), strict=True)))
    articles.append(
        "镇人民政府有关机构负责组织实施，村（居）民委员会协助；对实施情况有意见的，可以向镇人民政府反映，十五日内答复。"
    )
    articles.append("本文件自公布之日起施行。" if FORM in faults else "本文件自公布之日起施行，有效期五年。")
    return shelf.numbered(articles), points


def _opinion(course: _Course, after: Any, day: date, n: int, points: list[dict[str, str]]) -> None:
    """An opinion, and how its maker took it."""
    for point in points:
        if not course.take("add_point", after(day, 4, 4), point):
            return
    day = after(day, 6, 12)
    if not course.take(
        "give_opinion", day, opinion="correct", opinion_text="请按上述意见修改后重新公布", correct_by=None
    ):
        return
    if n == 13:  # nothing came, and the head of the bureau took it to the government
        due = after(day, 26, 28)
        if course.take("propose_annul", due, annul_reason="超越权限设定许可，逾期不答复", annul_to="云岚县人民政府"):
            course.take("annulled", after(due, 15, 20), annul_result="县政府常务会议决定撤销")
        return
    if n % 16 == 5:
        if course.take(
            "answer_received", after(day, 8, 12), answer="该条系重申上位法规定，已附对照说明", will_correct=False
        ):
            course.take("uphold", after(day, 14, 18), settle_reason="对照说明成立")
        return
    if course.take(
        "answer_received", after(day, 6, 15), answer="采纳意见，将修改后重新公布", will_correct=True
    ) and course.take(
        "correction_received", after(day, 17, 30), correction="amended", correction_no=f"新规〔{day.year}〕{n}号"
    ):
        course.take("confirm", after(day, 31, 34))


def _urged(ledger: Ledger, places: Places, people: dict[str, Account], town: Organ, published: date, n: int) -> None:
    last = practice.file_by(published, ledger.calendar)
    day, by = ledger.calendar.after(last, 4), people["hefa"]
    if day > ledger.today:
        return
    fields = {
        "title": f"{town.short}{TITLES[-1 - n]}", "maker": town, "published_on": published, "should_by": last,
    }  # fmt: skip
    course = _Course(
        ledger.open("rules.filing_urge", organ=places.justice, on=day, fields=fields, by=by), by, people["juzhang"]
    )
    if course.take("urge", day):
        if n == 2:
            course.take("circulate", ledger.calendar.after(day, 12))
        elif n != 5:
            course.take("filed", ledger.calendar.after(day, 5), reason="经办人员变动，未及时报送")


def _suggested(
    ledger: Ledger, places: Places, people: dict[str, Account], day: date, n: int, title: str, reason: str, who: str
) -> None:
    if day > ledger.today:
        return
    fields = {
        "title": title,
        "reason": reason,
        "suggester": who,
        "clause": reason.split("条")[0] + "条" if "条" in reason else "",
    }
    by, after = people["hefa"], ledger.calendar.after
    course = _Course(
        ledger.open("rules.review_suggestion", organ=places.justice, on=day, fields=fields, by=by),
        by,
        people["juzhang"],
    )
    if n == 1:
        course.take("ask_rest", after(day, 3), missing="文件的全文或者公布的网址，以及押金的收据")
    elif course.take("accept", after(day, 3)) and n != 3:
        reply = (
            "经审查，已向制定机关提出修改意见，制定机关正在修改。" if n == 0 else "该办法的规定与上位法一致，理由附后。"
        )
        course.take("conclude", after(day, 18), conclusion="opinion" if n == 0 else "sound", reply=reply)
