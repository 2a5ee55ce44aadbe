"""How the comments of a consultation stand grouped and answered: worked out from the decisions in their order.

Every comment begins in a group of its own, which bears its number; a decision moves comments from group to group. So each
comment is in exactly one group whatever was decided, and nothing is stored that could disagree with the history.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from fazhi.areas.decisions.consultation.models import CommentSorting, ConsultationComment, GroupAnswer
from fazhi.areas.decisions.consultation.words import Result
from fazhi.spine.context import Context
from fazhi.spine.models import Matter

Pair = tuple[int, int]


@dataclass(frozen=True)
class Answered:
    """One answer. ``seq`` is the number of its event; of several for one group the last counts."""

    seq: int
    groups: tuple[int, ...]
    result: str
    shown: str = ""
    reason: str = ""

    @property
    def result_name(self) -> str:
        return str(Result(self.result).label)


@dataclass
class Standing:
    """Where every comment stands. ``group_of``: number of the comment -> its group."""

    group_of: dict[int, int]
    answers: dict[int, Answered] = field(default_factory=dict)
    apart: set[frozenset[int]] = field(default_factory=set)

    @cached_property
    def members(self) -> dict[int, list[int]]:
        """Group -> its comments in the order in which they came; every group has at least one."""
        found: dict[int, list[int]] = {}
        for comment in sorted(self.group_of):
            found.setdefault(self.group_of[comment], []).append(comment)
        return found

    @property
    def open_groups(self) -> list[int]:
        """Groups that nobody has answered yet."""
        return [group for group in self.members if group not in self.answers]

    @cached_property
    def lines(self) -> list[tuple[Answered, list[int]]]:
        """Each answer that counts with the comments that it answers, the most voices first: what is published."""
        found: dict[int, tuple[Answered, list[int]]] = {}
        for group, comments in self.members.items():
            if answer := self.answers.get(group):
                found.setdefault(answer.seq, (answer, []))[1].extend(comments)
        return sorted(found.values(), key=lambda line: (-len(line[1]), line[0].seq))

    def voices(self, result: str) -> int:
        """Comments answered so."""
        return sum(len(c) for g, c in self.members.items() if g in self.answers and self.answers[g].result == result)

    def groups_with(self, result: str) -> int:
        """Groups answered so."""
        return Counter(self.answers[g].result for g in self.members if g in self.answers)[result]


def fold(comments: Iterable[int], sortings: Sequence[Any], answers: Sequence[Any]) -> Standing:
    """The standing after all decisions; rows in any order, comments by their numbers."""
    group_of = {seq: seq for seq in comments}
    apart: set[frozenset[int]] = set()
    for row in sorted(sortings, key=lambda r: r.seq):
        for comment, group in row.moves:
            if comment in group_of:
                group_of[comment] = group or row.seq
        apart |= {frozenset(pair) for pair in row.apart}
    last: dict[int, Answered] = {}
    for row in sorted(answers, key=lambda r: r.seq):
        answered = Answered(row.seq, tuple(row.groups), row.result, row.shown, row.reason)
        last |= dict.fromkeys(row.groups, answered)
    return Standing(group_of, last, apart)


def standing(matter: Matter) -> Standing:
    """The standing of a consultation on file."""
    comments = ConsultationComment.objects.filter(matter=matter.pk).values_list("seq", flat=True)
    sortings = CommentSorting.objects.filter(matter=matter.pk)
    answers = GroupAnswer.objects.filter(matter=matter.pk)
    return fold(comments, list(sortings), list(answers))


def standing_of(context: Context) -> Standing:
    """The standing before a step; worked out once for all its gates and figures."""
    found: Standing | None = context.__dict__.get("_standing")
    if found is None:
        if context.details is None:
            found = standing(context.matter)  # the texts of thousands of comments are not read for this
        else:
            comments, rows = context.rows(ConsultationComment), context.rows
            found = fold([row.seq for row in comments], rows(CommentSorting), rows(GroupAnswer))
        context.__dict__["_standing"] = found
    return found
