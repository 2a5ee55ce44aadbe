"""How far a decision has come: in a few words for the public, procedure by procedure for the people who handle it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from fazhi.areas.decisions.decision.details import DecisionRuling
from fazhi.areas.decisions.decision.gates import ARTICLE
from fazhi.areas.decisions.decision.words import ACT, FIVE, Block, Need, WaiverGround, need_of
from fazhi.spine.fields import split

#: What the public is told of each state; the work between units is theirs.
TOLD = {
    "proposed": "尚未启动", "not_started": "决定不启动", "started": "已启动", "drafting": "拟订草案、听取意见", "reviewing": "合法性审查",
    "returned": "合法性审查", "reviewed": "合法性审查", "submitted": "提请集体讨论", "postponed": "提请集体讨论", "rejected": "未通过",
    "terminated": "不再推进", "decided": "已作出决定，待公布", "issued": "已出台", "executing": "执行中", "halted": "中止执行",
    "adjusted": "已由新决策代替", "stopped": "停止执行", "finished": "执行完毕",
}  # fmt: skip
#: States in which nothing but the agenda is public: the draft has not been put before anybody yet.
BEFORE = ("proposed", "started")


def told(decision: Any) -> str:
    """The stage as the catalogue on the portal names it. What must stay secret is told of no further than that."""
    if decision.withheld or (decision.participation == Need.WAIVED and _is_secret(decision)):
        return "依法不予公开"
    if decision.consulting:
        return "正在公开征求意见"
    return TOLD[decision.matter.state]


def _is_secret(decision: Any) -> bool:
    rulings = [r for r in decision.matter.decisionruling_set.all() if r.block == Block.PARTICIPATION]
    return bool(rulings) and rulings[-1].ground == WaiverGround.SECRET


@dataclass
class Stand:
    """One procedure of one decision: where it stands, on which ground, since when, with which papers and matters."""

    block: Block
    need: Need
    article: str
    said: str = ""
    ruling: DecisionRuling | None = None
    day: Any = None
    facts: list[str] = field(default_factory=list)
    papers: list[Any] = field(default_factory=list)
    matters: list[Any] = field(default_factory=list)

    @property
    def colour(self) -> str:
        return {Need.DONE: "green", Need.WAIVED: "grey", Need.REQUIRED: "amber"}[self.need]


PAPERS = {
    Block.PARTICIPATION: ("hearing_notice",), Block.EXPERT: ("expert_opinion",), Block.RISK: ("risk_report",),
    Block.DISCUSSION: ("submission",),
}  # fmt: skip
LINKS = {Block.PARTICIPATION: "consultation", Block.COMPETITION: "competition", Block.LEGALITY: "legality"}
ORDER = (*FIVE[:3], Block.COMPETITION, *FIVE[3:])


def stands(decision: Any, papers: Iterable[Any], sent: dict[str, list[Any]]) -> list[Stand]:
    """The five procedures, and the competition review beside them, in the order of the regulation.

    ``papers``: the documents the reader may open; ``sent``: matters handed over, by kind of link.
    """
    rulings: dict[str, DecisionRuling] = {r.block: r for r in decision.matter.decisionruling_set.all()}
    papers, found = list(papers), []
    for block in ORDER:
        need = need_of(decision, block)
        law = "公平竞争审查条例第14条" if block is Block.COMPETITION else f"{ACT}{ARTICLE[block]}"
        stand = Stand(block, need, law, need.label, rulings.get(block) if need is Need.WAIVED else None)
        stand.day, stand.facts = _facts(decision, block)
        stand.facts += _changed(decision, block, need)
        stand.papers = [p for p in papers if p.template in PAPERS.get(block, ())]
        stand.matters = sent.get(LINKS.get(block, ""), [])
        found.append(stand)
    return found


def _facts(d: Any, block: Block) -> tuple[Any, list[str]]:
    if block is Block.PARTICIPATION:
        heard = f"意见{d.comments}条，采纳{d.comments_adopted}条" if d.comments or d.participation_on else ""
        asked = f"公开征求意见自{d.consult_from}起{d.consult_days}日" if d.consult_from else ""
        hearing = f"听证会{d.hearing_on}" if d.hearing_on else ""
        return d.participation_on, _there(asked, hearing, heard)
    if block is Block.EXPERT:
        counted = f"专家{d.experts}人，持不同意见{d.experts_against}人" if d.experts else ""
        return d.expert_on, _there(d.expert_body, counted)
    if block is Block.RISK:
        level = f"{d.get_risk_level_display()}，{'可控' if d.risk_controllable else '不可控'}" if d.risk_level else ""
        return d.risk_on, _there(d.risk_assessor, level)
    if block is Block.COMPETITION:
        return d.competition_on, _there(d.get_competition_result_display(), d.competition_no)
    if block is Block.LEGALITY:
        points = f"意见{d.legality_points}条" if d.legality_points else ""
        return d.legality_on, _there(d.get_legality_result_display(), d.legality_no, points)
    return d.decided_on or d.meeting_on, _there(d.get_meeting_kind_display(), d.get_outcome_display())


def _changed(decision: Any, block: Block, need: Need) -> list[str]:
    """What the last change of the draft, if it was a major one, has meant for a procedure."""
    changes = list(decision.matter.decisionrevision_set.all())
    said = []
    for change in changes[-1:]:
        if block in split(change.anew):
            said.append(f"第{change.version}稿作实质性修改，{'已重新履行' if need is Need.DONE else '须重新履行'}")
        elif block in split(change.kept) and need is Need.DONE:
            said.append(f"第{change.version}稿修改后继续有效")
    return said


def _there(*texts: str) -> list[str]:
    return [text for text in texts if text]
