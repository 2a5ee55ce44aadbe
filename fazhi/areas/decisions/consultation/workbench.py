"""The desk at which comments are worked through: groups on one side, what was said and its answer on the other.

Everything is worked out from numbers first, and the words of only those comments are read that one page shows: five thousand
comments cost one page as much as fifty.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.core.cache import cache

from fazhi.areas.decisions.consultation.articles import labels
from fazhi.areas.decisions.consultation.commenting import papers_of
from fazhi.areas.decisions.consultation.likeness import Said, alike, plain
from fazhi.areas.decisions.consultation.models import ConsultationComment
from fazhi.areas.decisions.consultation.standing import Answered, Standing, standing
from fazhi.areas.decisions.consultation.words import Channel
from fazhi.spine import access, clock
from fazhi.spine.models import Account, Matter

GROUPS = 30
COMMENTS = 20
LIKENESSES = 10
NEAR = 40  # different texts shown of one likeness
EXCERPT = 90


@dataclass(frozen=True)
class Group:
    """One group in the list: its number, how many voices, what the first of them says, its answer."""

    number: int
    voices: int
    about: str
    text: str
    answer: Answered | None

    @property
    def excerpt(self) -> str:
        line = " ".join(self.text.split())
        return line if len(line) <= EXCERPT else line[: EXCERPT - 1] + "…"


@dataclass(frozen=True)
class Likeness:
    """Groups that look alike: ``same`` say the very words of the first, blanks and punctuation aside; ``near`` do not."""

    first: Group
    same: list[Group]
    near: list[Group]

    @property
    def same_numbers(self) -> str:
        return ",".join(str(group.number) for group in self.same)

    @property
    def same_voices(self) -> int:
        return sum(group.voices for group in self.same)


def whole(text: str) -> int:
    """A number from an address; 0 for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


class Workbench:
    """One consultation for one reader: the list as filtered, and the groups that are open beside it."""

    def __init__(self, matter: Matter, user: Account, asked: Mapping[str, str]) -> None:
        self.matter, self.user, self.today = matter, user, clock.today()
        self.record = matter.record
        self.show = asked.get("show", "open") if asked.get("show") in ("answered", "all") else "open"
        self.article, self.q = asked.get("article", ""), asked.get("q", "").strip()[:60]
        self.channel = asked.get("channel", "") if asked.get("channel") in Channel.values else ""
        self.place = max(1, whole(asked.get("page", "")))
        self.inner = max(1, whole(asked.get("part", "")))
        self.chosen = [n for n in (whole(part) for part in asked.get("groups", "").split(",")) if n]

    @cached_property
    def now(self) -> Standing:
        return standing(self.matter)

    @cached_property
    def facts(self) -> dict[int, tuple[str, str]]:
        """Number of every comment -> article and channel."""
        rows = ConsultationComment.objects.filter(matter=self.matter.pk).values_list("seq", "article", "channel")
        return {seq: (article, channel) for seq, article, channel in rows}

    @cached_property
    def works(self) -> bool:
        """Whether this reader may group and answer here."""
        step = self.matter.declared.step("answer")
        return self.matter.state in step.takes and access.may(self.user, step, self.matter, self.today)

    @property
    def due(self) -> list[tuple[str, str]]:
        """Steps of the matter whose time has come: code and name."""
        codes = {"open": "close", "sorting": "publish"}
        code = codes.get(self.matter.state, "")
        ready = self.record.ends_on < self.today if code == "close" else not self.now.open_groups
        step = self.matter.declared.by_code.get(code)
        return [(code, step.name)] if step and ready and self.works else []

    @property
    def handles(self) -> bool:
        """Whether contacts may be opened by this reader, with a reason."""
        return access.may_reveal(self.user, self.matter, self.matter.system, self.today)

    @property
    def articles(self) -> list[str]:
        """Articles of the draft on which something was said, in the draft's order; then those of earlier versions."""
        said = {article for article, _ in self.facts.values() if article}
        listed = [label for label in labels(self.record.text) if label in said]
        return listed + sorted(said - set(listed))

    # the list

    @cached_property
    def found(self) -> list[int]:
        """Numbers of the groups that the filters leave, the most voices first."""
        hits: set[int] | None = None
        if self.q:
            rows = ConsultationComment.objects.filter(matter=self.matter.pk, content__icontains=self.q)
            hits = set(rows.values_list("seq", flat=True))
        groups = [g for g, comments in self.now.members.items() if self._fits(g, comments, hits)]
        return sorted(groups, key=lambda g: (-len(self.now.members[g]), g))

    def _fits(self, group: int, comments: list[int], hits: set[int] | None) -> bool:
        answered = group in self.now.answers
        if (self.show == "open" and answered) or (self.show == "answered" and not answered):
            return False
        if self.article and not any(
            self.facts[c][0] == ("" if self.article == "-" else self.article) for c in comments
        ):
            return False
        if self.channel and not any(self.facts[c][1] == self.channel for c in comments):
            return False
        return hits is None or any(c in hits for c in comments)

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.found) // GROUPS))

    @cached_property
    def groups(self) -> list[Group]:
        """The groups of this page of the list."""
        start = (min(self.place, self.pages) - 1) * GROUPS
        return self.told(self.found[start : start + GROUPS])

    def told(self, numbers: Iterable[int]) -> list[Group]:
        """Groups with their first words."""
        numbers = [n for n in numbers if n in self.now.members]
        firsts = {n: self.now.members[n][0] for n in numbers}
        rows = ConsultationComment.objects.filter(matter=self.matter.pk, seq__in=firsts.values())
        texts = dict(rows.values_list("seq", "content"))
        return [
            Group(
                n, len(self.now.members[n]), self.facts[firsts[n]][0] or "全文", texts.get(firsts[n], ""),
                self.now.answers.get(n),
            )
            for n in numbers
        ]  # fmt: skip

    # what is open beside it

    @cached_property
    def open(self) -> list[int]:
        """Groups that are being looked at: those asked for, else the first of the list."""
        there = [n for n in self.chosen if n in self.now.members]
        return there or self.found[:1]

    @property
    def single(self) -> int:
        """The one group that is open; 0 when it is several."""
        return self.open[0] if len(self.open) == 1 else 0

    @cached_property
    def voices(self) -> list[int]:
        """Numbers of all comments of the open groups."""
        return sorted(c for n in self.open for c in self.now.members[n])

    @property
    def parts(self) -> int:
        return max(1, -(-len(self.voices) // COMMENTS))

    @cached_property
    def comments(self) -> list[Any]:
        """The comments of this part, in the order in which they came."""
        start = (min(self.inner, self.parts) - 1) * COMMENTS
        wanted = self.voices[start : start + COMMENTS]
        rows = ConsultationComment.objects.filter(matter=self.matter.pk, seq__in=wanted).select_related("organ")
        comments = list(rows.order_by("seq"))
        papers = papers_of(comments)
        for comment in comments:
            comment.files = [papers.get(digest) for digest in comment.papers]  # type: ignore[attr-defined]
        return comments

    @property
    def answer(self) -> Answered | None:
        """The answer that the open group has; of several groups only when they share it."""
        answers = {self.now.answers.get(n) for n in self.open}
        return next(iter(answers)) if len(answers) == 1 else None

    @property
    def seen(self) -> str:
        """What the answer rests on; when somebody else has answered meanwhile it no longer fits."""
        return ",".join(str(self.now.answers[n].seq if n in self.now.answers else 0) for n in self.open)

    def after(self, done: Iterable[int]) -> int:
        """The next group of the list that is still open for work; 0 when there is none."""
        gone = set(done)
        return next((n for n in self.found if n not in gone and n not in self.now.answers), 0)

    def where(self, **changed: Any) -> str:
        """The address of this page with some of its parts changed."""
        kept = {
            "show": "" if self.show == "open" else self.show, "article": self.article, "q": self.q, "channel": self.channel,
            "page": self.place if self.place > 1 else "", "groups": ",".join(map(str, self.chosen)),
        }  # fmt: skip
        kept |= changed
        return "?" + urlencode({name: value for name, value in kept.items() if value not in ("", None)})

    # what the machine proposes

    @cached_property
    def likenesses(self) -> list[list[int]]:
        """Groups that look alike and that nobody has told apart; worked out again only when something has changed."""
        key = f"consultation:alike:{self.matter.pk}:{self.matter.version}"
        found: list[list[int]] | None = cache.get(key)
        if found is None:
            found = self._alike()
            cache.set(key, found, 3600)
        return found

    @property
    def proposals(self) -> list[Likeness]:
        """The first likenesses with their words; of one with very many different texts the first of them."""
        found = []
        for numbers in self.likenesses[:LIKENESSES]:
            first, *others = self.told(numbers)
            same = [group for group in others if plain(group.text) == plain(first.text)]
            near = [group for group in others if group not in same][:NEAR]
            found.append(Likeness(first, same, near))
        return found

    def _alike(self) -> list[list[int]]:
        rows = ConsultationComment.objects.filter(matter=self.matter.pk).values_list("seq", "article", "content")
        proposals = []
        for cluster in alike(Said(*row) for row in rows):
            groups = list(dict.fromkeys(self.now.group_of[seq] for seq in cluster))
            first, *others = groups
            rest = [n for n in others if frozenset((first, n)) not in self.now.apart]
            if rest:
                proposals.append([first, *rest])
        return proposals
