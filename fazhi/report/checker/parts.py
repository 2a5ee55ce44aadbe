"""What a yearly report must contain (法治政府建设与责任落实督察工作规定), when it was published, which plans it names."""

import re

from ..reader.head import read_head
from .finding import ERROR, NOTE, WARNING, Finding, span

PARTS = (
    (
        "done",
        "上一年度主要举措和成效",
        re.compile(r"举措|成效|基本情况|工作情况|建设情况|开展情况|主要做法|工作开展|主要工作|完成情况|工作现况"),
        re.compile("现将[^。]{2,60}(?:报告|汇报|总结)(?:如下|于后)"),
    ),
    (
        "lacks",
        "存在的不足和原因",
        re.compile(r"问题|不足|短板|困难|薄弱"),
        re.compile(r"(?:仍|还|也|依)(?:然|旧)?存在|存在(?:着|以下|一些|一定|诸多)|主要(?:问题|不足)(?:是|有|表现)"),
    ),
    (
        "duty",
        "主要负责人履行推进法治建设第一责任人职责情况",
        re.compile(r"第一责任人|主要负责人.{0,6}履行|(?:主要负责|县长|区长|市长|镇长|乡长).{0,8}职责"),
        re.compile(r"第一责任人?|主要负责(?:人|同志)[^。]{0,24}亲自|四个亲自|重要工作亲自部署"),
    ),
    (
        "next",
        "下一年度主要安排",
        re.compile(r"下一?步|下一?年|安排|打算|计划|努力方向|今后|思路|下阶段"),
        re.compile(r"(?:^|[\n。])\s*(?:下一?步|下一年|今后)"),
    ),
)
LACKED = {"done": ERROR, "lacks": ERROR, "duty": ERROR, "next": ERROR}
OF_THE_YEAR = re.compile(r"法治政府建设|依法行政|法治建设")
PLANS = {"七五": 2020, "八五": 2025, "十三五": 2020, "十四五": 2025, "六五": 2015, "九五": 2030, "十五五": 2030}
PLAN = re.compile(rf"[“\"‘]?({'|'.join(sorted(PLANS, key=len, reverse=True))})[”\"’]?(?:时期)?(?:普法|规划|期间|法治)")
RANGED = re.compile(r"《([^》\n]{2,40})[（(](20\d\d)\s?年?[—\-－–~～至]{1,2}(20\d\d)\s?年?[)）]》")
CARRIED_ON = re.compile("贯彻|落实|实施|推进|执行|按照|根据|对照|紧扣")
ENDING = re.compile("总结|验收|收官|回顾|终期|评估|期满|圆满|完成了|先进|表彰|以来")


def check(report):
    head = read_head(report.text, report.title)
    if head.letter:
        yield Finding(
            span(report.text, 0, 0),
            "not-a-yearly-report",
            NOTE,
            "这是一份答复函，不是年度报告。",
            "年度报告的必备内容和公开期限不适用于答复函。",
            "如需作年度报告检查，请给出年度报告文本。",
        )
    elif OF_THE_YEAR.search(report.title or report.text[:1500]):
        yield from _missing(report)
        yield from _late(report, head)
    yield from _old_plans(report)
    yield from _old_documents(report)


def _missing(report):
    headings = [s.heading for s in report.sections if s.level <= 2]
    for code, name, in_heading, in_text in PARTS:
        if any(in_heading.search(heading) for heading in headings):
            continue
        told = in_text.search(report.text)
        if code == "done" and (told or _under_own_names(report)):
            continue
        if told:
            yield Finding(
                span(report.text, told.start(), told.end()),
                f"part-not-apart-{code}",
                WARNING,
                f"“{name}”没有单独成为一部分。",
                "规定要求年度报告写明这一内容，单列才便于检查和比较。",
                f"单列一部分写明{name}。",
            )
        else:
            yield Finding(
                span(report.text, 0, 0),
                f"part-missing-{code}",
                LACKED[code],
                f"报告缺少“{name}”。",
                "《法治政府建设与责任落实督察工作规定》要求年度报告包括这一内容。",
                f"补写一部分，写明{name}。",
            )


def _under_own_names(report):
    """A report may give its measures under their own names, part by part: 一、建强队伍 … 六、精准普法."""
    others = [part[2] for part in PARTS[1:]]
    own = [
        s for s in report.sections
        if s.level == 1 and s.end - s.start > 80 and not any(heading.search(s.heading) for heading in others)
    ]  # fmt: skip
    return len(own) >= 2


def _late(report, head):
    if (
        not head.published
        or not report.year
        or head.published <= (report.year + 1, 4, 1)
        or head.published[0] > report.year + 3
    ):
        return
    year, month, day = head.published
    where = re.search(rf"{year}\D{{1,2}}0?{month}\D{{1,2}}0?{day}", report.text)
    place = span(report.text, *where.span()) if where else span(report.text, 0, 0)
    yield Finding(
        place,
        "published-late",
        WARNING,
        f"{report.year}年度报告的日期是{year}年{month}月{day}日，晚于{report.year + 1}年4月1日。",
        "规定要求每年4月1日前向社会公开上一年度报告。",
        "如已先行公开，写明首次公开日期；否则说明原因，下年按时公开。",
    )


def _old_plans(report):
    """A plan that has run out named as still running: in the part on next year, the next year counts."""
    if not report.year:
        return
    ahead = [(s.start, s.end) for s in report.sections if s.level == 1 and PARTS[3][2].search(s.heading)]
    for found in PLAN.finditer(report.text):
        year = report.year + any(start <= found.start() < end for start, end in ahead)
        around = report.text[max(0, found.start() - 20) : found.end() + 20]
        if year > PLANS[found[1]] and not ENDING.search(around):
            yield Finding(
                span(report.text, *found.span(1)),
                "plan-run-out",
                WARNING,
                f"“{found[1]}”规划期到{PLANS[found[1]]}年为止，这里说的是{year}年的工作。",
                "规划期已满，不再是现行规划。",
                "改为现行规划的名称，或写明是总结验收。",
            )


def _old_documents(report):
    """《……（2015—2020年）》 carried out in a report on a later year."""
    if not report.year:
        return
    for found in RANGED.finditer(report.text):
        around = report.text[max(0, found.start() - 20) : found.end() + 20]
        carried = CARRIED_ON.search(report.text[max(0, found.start() - 12) : found.start()])
        if int(found[3]) < report.year and carried and not ENDING.search(around):
            yield Finding(
                span(report.text, *found.span()),
                "plan-run-out",
                WARNING,
                f"《{found[1]}》到{found[3]}年为止，这里说的是{report.year}年的工作。",
                "文件期限已满，不再是现行文件。",
                "改为现行文件，或写明是总结验收。",
            )
