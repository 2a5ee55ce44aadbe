"""How a hit of online supervision is judged, and how a run lists hits (行政执法监督条例第14条; 信息化监督的地方规定).

A rule lists, a person decides: accepted, it opens a supervision matter; dismissed, the reason stays on file.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from fazhi.areas.enforcement.supervision.ledgers import OnlineHit, OnlineSupervision
from fazhi.areas.enforcement.supervision.online_rules import RULE, Found, OnlineRule, Span
from fazhi.areas.enforcement.supervision.procedure import CODE, HEADS, LAW, STAFF, THERE
from fazhi.areas.enforcement.supervision.words import Dismissed
from fazhi.spine import clock
from fazhi.spine.actions import open_matter, record_entry
from fazhi.spine.context import Context
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account, Organ
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

HIT_CODE, ROUNDS = "enforcement.online_hit", "enforcement.online_supervision"
GIVEN = ("title", "run", "rule", "rule_basis", "agency", "about_no", "happened_on", "finding")
ACTOR = "线上监督规则"


def dismissed_in_words(ctx: Context) -> str:
    if ctx.value("dismissed") == Dismissed.OTHER and not (ctx.value("verified") or "").strip():
        return "以其他理由排除的，请在核实情况中写明"
    return ""


def _facts(ctx: Context) -> str:
    parts = (f"{ctx.record.about_no}：{ctx.record.finding}（{ctx.record.rule_basis}）", ctx.value("verified"))
    return "\n".join(filter(None, parts))


HITS = register(
    Procedure(
        code=HIT_CODE, id="E9", name="线上监督疑点", record=OnlineHit, basis=f"{LAW}第14条；信息化监督的地方规定",
        number="{mark}执疑〔{year}〕{n}号", title="{title}", opens="listed", closes={"accepted", "dismissed"},
        states={"listed": "待核实", "accepted": "已转监督线索", "dismissed": "已排除"},
        open_name="规则列出", open_by=(), open_on="列出日期", open_fields=GIVEN,
        steps=(
            Step("explain", "说明情况", "listed", "", by=THERE, at="agency", basis=f"{LAW}第22条", fields=("explanation",),
                 stamp="explained_on", hint="写明经过和依据；不写当事人和执法人员的姓名"),
            Step("accept", "转为监督线索", "listed", "accepted", by=(*STAFF, *HEADS), basis=f"{LAW}第14条", fields=("verified",),
                 optional=("verified",), stamp="judged_on",
                 sends=(
                     Send(CODE, "supervision", organ=lambda c: c.matter.organ, fields={
                         "title": lambda c: c.record.title, "source": "online", "agency": lambda c: c.record.agency,
                         "case_no": lambda c: c.record.about_no, "facts": _facts,
                     }),
                 )),
            Step("dismiss", "排除疑点", "listed", "dismissed", by=(*STAFF, *HEADS), basis=f"{LAW}第14条", local=True,
                 fields=("dismissed", "verified"), optional=("verified",), stamp="judged_on", checks=(dismissed_in_words,)),
        ),
        limits=(), links={"supervision": "监督案件"}, parties={"agency": "agency"}, capacities={"agency": "执法机关"},
        pages={"desk-enforcement:online-record": "所涉案件（事项）"},
    )
)  # fmt: skip


def hit_fields(run: OnlineSupervision, rule: OnlineRule, found: Found) -> dict[str, object]:
    """What a hit is opened with; nothing of it names a person."""
    return {
        "title": f"{rule.name}：{found.matter.number}", "run": run, "rule": rule.code, "rule_basis": rule.basis,
        "agency": found.matter.organ, "about_no": found.matter.number, "happened_on": found.on,
        "finding": found.what,
    }  # fmt: skip


@transaction.atomic
def run_rules(
    body: Organ, *, by: Account, on: date, first: date, last: date, codes: Sequence[str]
) -> OnlineSupervision:
    """Hold the records of the days ``first`` to ``last`` against rules: one round is entered, each new hit listed.

    A record that the same rule has listed before, whatever became of it, is not listed again. Raises BadInput for days
    that lie the wrong way round and where no rule is chosen, NotAllowed from ``record_entry``.
    """
    if unknown := [code for code in codes if code not in RULE]:
        raise BadInput(f"没有“{'、'.join(unknown)}”这条规则")
    if not codes:
        raise BadInput("请至少选择一条规则")
    if not first <= last <= clock.today():
        raise BadInput(f"核对的期间{first}至{last}不对：起日不晚于止日，止日不晚于今天")
    span = Span(body, first, last, clock.today())
    looked, new = 0, []
    known = set(OnlineHit.objects.filter(rule__in=codes).values_list("rule", "agency", "about_no"))
    for code in codes:
        count, hits = RULE[code].look(span)
        looked += count
        for hit in hits:
            key = (code, hit.matter.organ_id, hit.matter.number)
            if key not in known:
                known.add(key)
                new.append((RULE[code], hit))
    lines = "\n".join(f"{RULE[code].name}（{RULE[code].basis}）" for code in codes)
    fields = {"rules": lines, "first_day": first, "last_day": last, "looked_at": looked, "hits": len(new), "clues": 0}
    run: OnlineSupervision = record_entry(
        ROUNDS, organ=body, by=by, on=on, title=f"线上监督（{first}至{last}）", fields=fields
    )
    for rule, hit in new:
        open_matter(HIT_CODE, organ=body, by=None, actor=ACTOR, on=on, fields=hit_fields(run, rule, hit))
    return run
