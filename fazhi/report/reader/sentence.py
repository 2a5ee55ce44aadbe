"""One sentence, read from left to right: where its figures stand, and which words belong to each."""

import re
from bisect import bisect_right
from functools import partial

from .areas import Around, area_of
from .beyond import CLAUSE, HEADS, MEMORY, STOP, noun_of_two, over_comma, shared
from .exclusions import no_figure
from .model import Figure
from .numerals import value_of
from .periods import period_of, years_in
from .phrases import ACTION, BY_NOUN, PEOPLE, PREDICATE, Said, agent_of, clean
from .rates import GROWN, share_of
from .subjects import after_noun, before_noun, leads, of_those
from .themes import SHORT, before_in, brand_of, cases_before, event_of, matter_before, matter_of, thin
from .turned import Turned, merged
from .units import MONEY, NAMED, RATES
from .wording import worded
from .wrapped import JOIN

HELD = re.compile(r"[（(][^（()）]{0,200}[)）]|“[^“”]{0,200}”|《[^》]{0,200}》|‘[^‘’]{0,200}’")
HOLDS = re.compile("[（(“《‘]")
LAST_CUT = re.compile(r"(?:.*[,，;；:：])?", re.S)
BEFORE = re.compile(r"(?:近|约|逾|超过|超|将近|接近|大约|突破|上)$")
BEFORE_ENDS = frozenset("近约逾过超破上")
AFTER = re.compile(r"余|多|以上|左右|上下")
WHOLE_RATE = 6  # letters: a longer name of a rate says itself of what
IDIOM = re.compile(r"\d+%")  # 三个100%
ONLY_SENT = re.compile("为|给|帮助|助力|组织|安排|选派|共|累计|共有")
THINGS = BY_NOUN | PEOPLE
OF_THOSE = re.compile("[,，]?(?:其中)?[,，]?(?:有|已有)?")
OF_THEM = re.compile(f"为|{PREDICATE.pattern}")
PENALTY = re.compile("立案|结案|罚没|罚款|处罚")
FILES_OF = re.compile("(?<!执法)(?<!处罚)(?<!许可)(?<!强制)(?<!检查)(?<!优秀)(?<!合格)案卷")
NORMS = re.compile("(?:行政)?规范性文件")
BARE_FILES = re.compile("(?<!发)(?<!政策)(?<!规范性)(?<!格式)文件")  # what 文件 are under a heading of 规范性文件
SAID_ALREADY = ("纠纷", "宣传")
# Who, named in the midst of a sentence, does also what is told after it.
WHO = ("顾问", "律师", "司法所", "司法局", "调解组织", "公证处", "机构", "股", "大队", "联系点")
# 组织机关干部参加法律知识测试，参考74人
ORGANISED = re.compile(
    "组织(?:(?P<who>[^，,]{2,12}?)(?:参加|开展|进行)了?)?(?P<what>[^，,]{2,20}(?:测试|考试|培训|轮训|测评|竞赛|考核))$"
)
DEED = re.compile(
    "(?:开展|实施|办理|作出|受理|梳理)?(?:其他)?行政(?:许可|处罚|强制|检查|征收|征用|确认|确权|给付|奖励|裁决|备案|权力|不作为)"
)
PAGE_READ = re.compile(r"(?:浏览|阅读|点击|访问)(?:次数|量)?[:：]\s*$")  # printed by the site, not by the report
NOT_PARTS = frozenset("含同比较环上去新+-↑↓增下约占")
ALL_DO = re.compile("(?:持证|培训|参训|参加|公开|公示|签订|建档|录入|评查|审查)[^，,、率的]{0,4}")
ACTS = re.compile("|".join(WHO))  # asked first, because few clauses name one
SIBLING = frozenset("、和及与以")
TO_COME = re.compile(r"(?:^|[，。；,;])(?:力争|确保|争取)?到20\d\d年(?:底|末)?")
PLANNED = re.compile(r"\s*(?:下一?步|下阶段|今后)")
DONE = re.compile("已|截至|截止|了")


def last_of(mark, text, begin, end):
    """Where the words begin after the last such mark: the pattern is greedy and always matches."""
    found = mark.match(text, begin, end)
    return found.end() if found else begin


class Sentence:
    """One sentence, read from left to right; later figures lean on what earlier ones said."""

    def __init__(self, text, start, end, places, head):
        self.text, self.start, self.head = text, start, head
        self.words = self.flat = text[start:end]
        if HOLDS.search(self.words):
            self.flat = HELD.sub(lambda held: "\ue000" * len(held.group()), self.words)
        path = places.path(start)
        self.topic = path[2].heading if path[2] else ""
        self.part = " ".join(s.heading for s in path[:2] if s)
        self.planned = places.planned(start)
        self.said, self.noun, self.cut, self.at, self.last = Said(), "", 0, 0, 0
        self.turned, self.merging = None, False
        self.area, self.around, self.dated = None, None, "20" in self.words

    def follow(self, before):
        """What the sentence before spoke of, if this one goes on with it: same line, same heading."""
        if before and before.topic == self.topic and "\n" not in self.text[before.start : self.start]:
            self.said.earlier, self.area = before.said.main or before.said.earlier, before.area

    def figures(self, numbers):
        if (self.planned or PLANNED.match(self.words)) and not DONE.search(self.words):
            return []
        self.years = years_in(self.words) if self.dated else []
        aim = TO_COME.search(self.words) if self.dated and not DONE.search(self.words) else None
        self.aims_from = aim.end() if aim else len(self.words)
        opened, kept, ends = "", [], [number.start - self.start for number in numbers[1:]] + [None]
        self.starts = [number.start - self.start for number in numbers]
        self.number_ends = [number.end - self.start for number in numbers]
        for number, following in zip(numbers, ends, strict=True):
            after = number.end - self.start
            left = self._left(number.start - self.start)
            stop = STOP.search(self.flat, after)
            end = stop.start() if stop else len(self.flat)
            right = self.words[after : end if following is None or following < after else min(end, following)]
            if stop and stop.group() == "、" and right and number.unit in THINGS:
                right = over_comma(self, right, end, following)
            if number.start - self.start >= self.aims_from:
                continue
            if no_figure(number, left, right) or (number.unit == "个" and IDIOM.match(self.words, after)):
                continue
            if not left and PAGE_READ.search(self.words, max(0, self.at - 8), self.at):
                continue
            if self.around is None:
                self.around = Around(self.words, self.topic, self.part)
            self.after, self.ends = after, following
            if not left or left[0] != "、":
                opened = self.said.event
            elif self.said.event != opened:
                self.said.event = opened  # 开展集中学习13次、专题研讨15场: the one is no part of the other
            kept.append(self._figure(number, left, right))
            self.said.event = event_of(self.said.core) or self.said.event
            self.last = after
        return kept

    def _left(self, at):
        """The words of the clause before the number, from the last mark or figure on."""
        self.at, self.cut = at, last_of(LAST_CUT, self.flat, self.last, at)
        left = self.words[self.cut : at]
        if "(" in left or "（" in left:
            opened = max(left.rfind("("), left.rfind("（"))
            if opened > max(left.rfind(")"), left.rfind("）")):
                return left[opened + 1 :]
        return left

    def _figure(self, number, left, right):
        unit = number.unit
        subject = self._subject(unit, left, right)
        if JOIN in subject:
            subject = subject.replace(JOIN, "")
        brand = (
            self._brand() if len(subject) <= (WHOLE_RATE if unit in RATES else SHORT) and not self.said.event else ""
        )
        if brand and brand not in subject:
            subject = brand + subject
        elif thin(subject):
            subject = self._themed(subject)
        if "案卷" in subject:
            subject = FILES_OF.sub("行政执法案卷", subject, count=1)
        if "文件" in subject and (norms := NORMS.search(self.topic) or NORMS.search(self.words, 0, self.at)):
            subject = BARE_FILES.sub(norms.group(), subject, count=1)
        subject = worded(subject, self.words[: self.at]) if subject else subject
        kind = "amount" if unit in MONEY else "rate" if unit in RATES else "count"
        area = area_of(subject + right if self.noun else subject, self.said.agent, self.around, self.area)
        self.area = area
        approx = number.more
        if approx is None:
            around = (right and AFTER.match(right)) or (left[-1:] in BEFORE_ENDS and BEFORE.search(left))
            approx = around.group() if around else None
        said_of = subject[:2] in ("上年", "去年")
        period = period_of(self.years, self.at, self.head.year) if self.years else self.head.year
        if said_of and period and period == self.head.year:
            period -= 1
        return Figure(
            number.start, number.end, number.text, value_of(number), unit, approx, subject, area, kind, period
        )

    def _brand(self):
        """What has a name of its own and opens the sentence: 推行“一业一证”改革，覆盖30个行业."""
        told = self.words[: self.starts[0]]
        return brand_of(told) if "“" in told else ""

    def _themed(self, subject):
        """A name that tells no matter, completed by the activity or the heading it stands under."""
        if not self.said.event and PENALTY.match(subject):
            return (cases_before(self.said.told) if subject[0] == "罚" else "行政处罚") + subject
        told = self.words[max(0, self.cut - MEMORY) : self._clause()]
        theme = self.said.event or before_in(told) or matter_before(told) or matter_of(self.topic)
        if DEED.match(subject) and DEED.match(theme):
            return subject  # 行政强制6宗、行政征收3宗: kinds of deeds stand beside one another
        if not theme or theme[:4] in subject or (subject.startswith("培训") and theme.endswith("考试")):
            return subject
        last = theme[-2:]
        if subject.startswith(last):  # 合法性审查, 审查事项数
            return theme + subject[2:]
        return subject if last in SAID_ALREADY and last in subject else theme + subject

    def _aside(self, left):
        """Whether the parts of a number are told in brackets behind it: 下沉人员30名（文化市场3名）."""
        before = self.words[self.at - len(left) - 1 : self.at - len(left)]
        return before in "（(" and before and left[:1] not in NOT_PARTS

    def _clause(self):
        """Where the clause of a list begins: what was named beside a figure is not what it is part of."""
        if self.words[self.cut : self.cut + 1] != "、":
            return self.cut
        return last_of(LAST_CUT, self.flat, 0, self.cut)

    def _subject(self, unit, left, right):
        said = self.said
        if unit in RATES and right:
            if right[0] == "的" and len(right) > 4:
                return share_of(right[1:])
            if left and ALL_DO.fullmatch(right):  # 实现行政执法人员100%持证上岗
                return clean(left).removeprefix("实现") + right + "率"
        self._who_and_before()
        if "其中" in self.words[self.cut : self.at] or (unit in PEOPLE and unit == said.unit and self._aside(left)):
            said.parts = True
        said.so_far = self.words[max(0, self.at - MEMORY) : self.at]
        sibling = bool(self.last) and left[:1] in SIBLING
        between = left
        if self.noun and left.startswith(self.noun) and (len(self.noun) <= 3 or left != self.noun):
            rest = left[len(self.noun) :]
            done = rest.lstrip("中共均")
            left = self.noun + done if ACTION.match(done) else rest
        self.noun = ""
        if "“" in left and left.rfind("“") > left.rfind("”"):
            left = left[: left.rfind("“")]
        if turned := self._turned(unit, left, sibling):
            return turned
        if turned := merged(between, right, unit, self.merging):
            self.merging = not self.merging
            return turned
        if not right and self.ends == self.after and unit not in RATES:
            right = noun_of_two(self)
        if (
            right
            and unit not in RATES
            and HEADS.match(right)
            and not GROWN.match(right)
            and (not PREDICATE.match(right) or leads(unit, right))
        ):
            said.more = self.ends is not None and self.after + len(right) >= self.ends
            subject, length = before_noun(left, right, unit, said, partial(shared, self, right))
            self.noun = right[:length]
            return subject
        if right and unit in PEOPLE and (not left or ONLY_SENT.fullmatch(left)) and PREDICATE.match(right):
            return clean(right) + NAMED[unit]  # 组织86人参加资格考试
        if len(right) > 3 and said.object and unit == said.unit and OF_THOSE.fullmatch(left) and OF_THEM.match(right):
            return of_those(right, unit, said)
        return after_noun(
            left, unit, said, sibling, self._run() if ("、" in left or "分别" in left) and not right else 0
        )

    def _who_and_before(self):
        """Who acts, and what the clause before this one said."""
        said = self.said
        if not self.last or self.words[self.cut - 1] in ";；":
            said.verb = said.doing = ""
            said.parts = False
            begin = max(self.flat.rfind(";", 0, self.cut), self.flat.rfind("；", 0, self.cut)) + 1
            said.agent = agent_of(clean(self.words[begin : begin + 60]))
        if self.cut > self.last:
            if self.cut and ACTS.search(self.words, self.cut, self.at):
                told = agent_of(clean(self.words[self.cut : self.at]))
                said.agent = told if told.endswith(WHO) else said.agent
            start = last_of(LAST_CUT, self.flat, self.last, self.cut - 1)
            said.before = self.words[start : self.cut - 1]
            if "组织" in said.before and (held := ORGANISED.search(said.before)):
                said.event, said.agent, said.object = (held["who"] or "") + held["what"], "", ""

    def _turned(self, unit, left, sibling):
        """The name of an old or a new value, where the clause tells both."""
        if self.turned is not None and self.at < self.turned.end:
            return self.turned.name(self.at, unit, self.said, sibling)
        if "由" in left or "从" in left:
            stop = CLAUSE.search(self.flat, self.after)
            self.turned = Turned(left, self.after, stop.start() if stop else len(self.flat), self.flat)
            if self.turned.end > 0:
                return self.turned.name(self.at, unit, self.said, sibling)
        return ""

    def _run(self):
        """How many numbers follow one another with nothing but 、 between them, from this one on."""
        at = bisect_right(self.number_ends, self.after) - 1
        count = 1
        while at + count < len(self.number_ends) and self.starts[at + count] == self.number_ends[at + count - 1] + 1:
            if self.words[self.starts[at + count] - 1] not in "、和":
                break
            count += 1
        return count
