"""Parts and headings of a report, whether each stands on its own line or all run on in one."""

import re
from bisect import bisect_right

from .model import Section

# What stands before a heading comes first: such marks are rarer than digits, and the engine leaps from one to the next.
HEADING = re.compile(
    r"[\n 　。;；:：\t][第一二三四五六七八九十（(\d](?:"
    r"(?<=第)[一二三四五六七八九十]{1,2}(?P<part>部分|章)[、：:]?"
    r"|(?<=[一二三四五六七八九十])[一二三四五六七八九十]{0,2}(?:(?P<one>、)|(?P<three>是(?!否)))"
    r"|(?<=[（(])(?:(?P<two>[一二三四五六七八九十]{1,3}[)）])、?|(?P<four>\d{1,2}[)）]))"
    r"|(?<=\d)\d?(?P<five>[.．、])(?!\d))\s?"
    r"(?P<words>[^\n。;；]{2,60}?(?=[。\n;；]|$|[ 　](?:[（(][一二三四五六七八九十]|[一二三四五六七八九十]是))|[^\n。;；,，]{2,30}(?=[,，]))",
    re.S,
)
PLAN = re.compile(
    r"下一?步|下一?年|下阶段|今后|打算|努力方向|工作(?:安排|思路|计划|重点|举措)|(?:主要|重点)安排|"
    r"\d{4}年(?:度)?(?:工作)?(?:计划|安排|思路|打算|重点)|展望|目标任务"
)
# A heading without a number, on a line of its own.
PLAIN_PLAN = re.compile(
    "\\n[ 　]*(?:下一?步|20\\d\\d年(?:度)?)(?:法治(?:政府)?建设)?(?:的?主要|的?重点|的?总体)?"
    "(?:工作)?(?:计划|安排|打算|思路|举措|措施)[ 　]*(?=\\n)"
)
LACKS = re.compile(
    r"存在(?:的)?(?:主要)?(?:问题|不足|短板|困难)|(?:问题|不足)(?:和|与|及|及其)(?:不足|原因|"
    r"短板)|短板弱项|薄弱环节|主要问题|不足之处"
)
DONE_TOO = re.compile(r"情况|成效|做法|开展|举措及成效|主要举措和")
TURN = re.compile(r"(?:^|[\n。 　])(?:下一?步|下阶段|今后|\d{4}年,?(?:我[县市区镇乡]|全[县市区]|[^\n。,，]{2,6})将)")


def outline(text):
    """Sections in order; each ends where the next of its own or a higher level begins."""
    marks = []
    for found in HEADING.finditer(
        "\n" + text
    ):  # so the mark before a heading stands where the heading stands in the text
        level = 1 if found["one"] or found["part"] else 2 if found["two"] else 3
        marks.append((level, found["words"].strip(), found.start()))
    sections, open_ends = [], {1: len(text), 2: len(text), 3: len(text)}
    for level, heading, start in reversed(marks):
        sections.append(Section(level, heading, start, open_ends[level]))
        for deeper in range(level, 4):
            open_ends[deeper] = start
    sections.reverse()
    return sections


class Places:
    """Answers, for a position in the text: under which headings it stands, and whether it is a plan."""

    def __init__(self, text, sections):
        self.starts = [section.start for section in sections]
        self.paths, self.plans = [], []
        path = [None, None, None]
        for section in sections:
            path[section.level - 1 :] = [section] + [None] * (3 - section.level)
            self.paths.append(tuple(path))
        self._mark_plans(text, sections)

    def _mark_plans(self, text, sections):
        for line in PLAIN_PLAN.finditer(text):
            if not DONE_TOO.search(line.group()):
                begin = line.start() + 1
                ends = (s.start for s in sections if s.level == 1 and s.start > begin)
                self.plans.append((begin, next(ends, len(text))))
        for section in sections:
            if section.level > 2:
                continue
            if PLAN.search(section.heading) and not (
                DONE_TOO.search(section.heading) and not LACKS.search(section.heading)
            ):
                begin = section.start
                if LACKS.search(section.heading):
                    turn = TURN.search(text, section.start + len(section.heading), section.end)
                    begin = turn.start() if turn else section.end
                self.plans.append((begin, section.end))

    def path(self, position):
        index = bisect_right(self.starts, position) - 1
        return self.paths[index] if index >= 0 else (None, None, None)

    def planned(self, position):
        return any(start <= position < end for start, end in self.plans)
