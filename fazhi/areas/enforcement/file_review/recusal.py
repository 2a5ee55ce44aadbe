"""Who may not review a file: its own agency's people, and whoever worked on the case. Kinship is never asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.apps import apps

from fazhi.areas.enforcement.file_review.models import ReviewedFile, ReviewExpert, ReviewSheet, experts_offered
from fazhi.areas.enforcement.file_review.practice import PAIRING
from fazhi.spine.draws.tickets import in_line, officer_ticket
from fazhi.spine.models import Draw, Event

RECUSAL = "本县案卷评查办法（评查人员回避）"
#: Records that name the officers of a case.
NAMED = ("PenaltyCase", "Visit", "VisitBody")


def worked_on(cases: Iterable[int], experts: Iterable[ReviewExpert]) -> dict[tuple[int, int], str]:
    """(key of a case, key of an expert) → as what they took part in it: its officers, and whoever did anything on its record."""
    keys, of = list(cases), {e.account_id: e.pk for e in experts if e.account_id}
    found: dict[tuple[int, int], str] = {}
    if not keys or not of:
        return found
    for chain, account in Event.objects.filter(chain__in=keys, by__in=of).values_list("chain", "by").distinct():
        found[chain, of[account]] = "办理过本案"
    for model in NAMED:
        rows = apps.get_model("enforcement", model)._default_manager.filter(matter__in=keys)
        for name in ("officer_one", "officer_two"):
            for case, account in rows.filter(**{f"{name}__account__in": of}).values_list("matter", f"{name}__account"):
                found[case, of[account]] = "本案执法人员"
    return found


def why_not(expert: ReviewExpert, file: ReviewedFile, on: date, *, beside: int = 0) -> str:
    """Why an expert may not review a file on a day, in a sentence. "": they may. ``beside``: seat that they would take over."""
    if expert.withdrawn or (expert.left_on and expert.left_on <= on):
        return f"{expert.title}已退出评查专家库"
    if not expert.account_id:
        return f"{expert.title}没有登记平台账号，不能在平台上评查"
    if file.agency.name in expert.units:
        return f"{expert.title}是{file.agency}的人员，不能评查本单位的案卷（{RECUSAL}）"
    if file.case_id and worked_on([file.case_id], [expert]):
        return f"{expert.title}参与过本案的办理，应当回避（{RECUSAL}）"
    others = ReviewSheet.objects.filter(matter=file.pk).exclude(seat=beside)
    if any(expert.account_id == sheet.expert.account_id for sheet in others.select_related("expert")):
        return f"{expert.title}已经是这份案卷的评查人员，不能再担任另一名评查人员"
    return ""


def next_in_line(file: ReviewedFile, on: date) -> tuple[ReviewExpert, str] | None:
    """The expert whose ticket for the file is the next one in the round's draw, with the words that say so. None: no draw."""
    draw = Draw.objects.filter(number=file.round.draw_no).exclude(seed="").first() if file.round.draw_no else None
    if draw is None:
        return None
    experts: dict[str, ReviewExpert] = {e.number: e for e in experts_offered((), on)}
    tickets = ((officer_ticket(draw.seed, draw.number, PAIRING, file.file_no, n), n) for n in experts)
    for _, number in in_line(tickets):
        if not why_not(experts[number], file, on):
            return experts[number], f"按抽取{draw.number}中本卷的签号，下一位可以评查的是{experts[number].title}"
    return None


def roles(refs: Mapping[str, int], experts: Iterable[ReviewExpert]) -> dict[tuple[str, str], str]:
    """(candidate id, expert number) → what they did in the case, for the exclusions of a draw."""
    people: dict[Any, ReviewExpert] = {e.pk: e for e in experts}
    ids = {key: one for one, key in refs.items()}
    found = worked_on(ids, people.values())
    return {(ids[case], people[expert].number): words for (case, expert), words in found.items()}
