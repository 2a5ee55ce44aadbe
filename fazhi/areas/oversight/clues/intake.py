"""The door of the pool for rules: a clue is raised once, joins the one on the same matter, or comes back as a relapse.

Systems of other areas hand a clue over by ``Send("oversight.clue", …)``; what they send waits for triage, where it is merged
by hand.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from fazhi.areas.oversight.clues.bodies import SupervisingBody, SupervisionScene
from fazhi.areas.oversight.clues.gates import CODE
from fazhi.areas.oversight.clues.models import ClueSource
from fazhi.areas.oversight.clues.practice import RELAPSE
from fazhi.areas.oversight.clues.words import OPEN_STATES, STRUCK
from fazhi.spine import access, clock, registry
from fazhi.spine.actions import link, open_matter, take_step
from fazhi.spine.actions.turns import take_turn
from fazhi.spine.errors import BadInput
from fazhi.spine.limits import add_months
from fazhi.spine.models import Account, Matter, Organ

ACTOR = "按规则自动登记"


def office_of(agency: Organ) -> Organ:
    """The bureau of justice that keeps the pool of the agency's county. Raises BadInput where there is none."""
    code = agency.division_id[:6]
    found = Organ.objects.filter(kind=Organ.Kind.JUSTICE, division=code, until=None).order_by("pk").first()
    if found is None:
        raise BadInput(f"没有找到{agency}所在县（市、区）的司法行政部门，不能登记线索；请系统管理员核对单位设置")
    return found


@transaction.atomic
def raise_clue(
    *, title: str, facts: str, source: str, agency: Organ, grade: str, reason: str, basis_text: str, key: str, on: date,
    by: Account | None = None, rule: str = "", about: Matter | None = None, scene: str = "", body: str = "", topic: str = "",
) -> Matter:  # fmt: skip
    """Put what was found into the pool; returns the clue that now holds it.

    ``key``: what it is about ("matter:<pk>", "<system>:<entry>", "agency:<organ>:<topic>"); ``rule``: code of the rule that
    found it, "" none; ``source``: one of ``words.ClueOrigin``; ``scene``, ``body``: names in their registers, left to triage
    where the county has not set them up. ``topic``: in Chinese words what makes two clues of one unit alike (the name of the
    rule); without it the topic of an ``agency:`` key, else the rule's code.

    - The same rule reports the same thing once: (rule, key) on file changes nothing, whatever became of the clue. A rule over
      a standing condition names its newest fact in the key.
    - An open clue of the same key takes it as one more source.
    - A clue of the same key, or of the same topic at the same unit, struck off within the span of relapse comes back to the
      pool with its trace, one colour graver at most.

    One transaction; two at once merge and do not double. Raises BadInput for values that will not do.
    """
    key, rule = key.strip(), rule.strip()
    if not key:
        raise BadInput("没有写明线索所涉的对象，不能核对是否重复")
    take_turn()
    if rule and (known := ClueSource.objects.filter(rule=rule, key=key).select_related("matter").first()):
        return known.matter
    topic = topic or _topic(key, rule)
    report = {
        "source": source, "body": _named(SupervisingBody, body, on), "facts": facts, "basis_text": basis_text, "rule": rule, "key": key,
    }  # fmt: skip
    given = {
        "title": title, "facts": facts, "source": source, "agency": agency, "grade": grade, "reason": reason, "basis_text": basis_text,
        "body": report["body"], "scene": _named(SupervisionScene, scene, on), "topic": topic, "about_no": about.number if about else "",
    }  # fmt: skip
    matter = _taken_in(given, report, office_of(agency), by, on)
    _tie(matter, about, max(on, matter.opened_on))
    return Matter.objects.get(pk=matter.pk)


def _taken_in(given: dict[str, Any], report: dict[str, Any], office: Organ, by: Account | None, on: date) -> Matter:
    """The clue that holds the report from now on: an open one, one that relapses by it, or a new one."""
    may = by is not None and any(
        p.organ_id == office.pk for p in access.may_open(by, registry.procedure(CODE), clock.today())
    )
    who: dict[str, Any] = {"by": by, "actor": ""} if may else {"by": None, "actor": str(by or ACTOR)}
    matter = _open_one(report["key"]) or _struck_one(report["key"], given["agency"], given["topic"], on)
    if matter is None:
        matter = open_matter(CODE, organ=office, on=on, fields=given, **who)
    elif matter.state == STRUCK:
        take_step(matter, "relapse", on=max(on, matter.moved_on), detail={"facts": report["facts"]}, **who)
    take_step(matter, "found", by=None, actor=str(by or ACTOR), on=max(on, matter.opened_on), detail=report)
    return matter


def _topic(key: str, rule: str) -> str:
    parts = key.split(":", 2)
    return (parts[2] if parts[0] == "agency" and len(parts) == 3 else rule)[:60]


def _open_one(key: str) -> Matter | None:
    """The open clue of the same key; the oldest where there are several."""
    return Matter.objects.filter(system=CODE, state__in=OPEN_STATES, cluesource_set__key=key).order_by("pk").first()


def _struck_one(key: str, agency: Organ, topic: str, on: date) -> Matter | None:
    """The clue struck off last that this is a relapse of."""
    alike = Q(cluesource_set__key=key)
    if topic:
        alike |= Q(clue__agency=agency, clue__topic=topic)
    since = add_months(on, -RELAPSE) - timedelta(days=1)
    rows = Matter.objects.filter(alike, system=CODE, state=STRUCK, clue__struck_on__gt=since, clue__struck_on__lte=on)
    found = rows.order_by("-clue__struck_on", "-pk").first()
    return found if found and add_months(found.record.struck_on, RELAPSE) >= on else None


def _named(model: type, name: str, on: date) -> object:
    """The standing entry of a register by its name; None where there is none of it."""
    if not name:
        return None
    rows = model._default_manager.filter(Q(until=None) | Q(until__gt=on), withdrawn=False, title=name)  # type: ignore[attr-defined]
    return rows.order_by("pk").first()


def _tie(matter: Matter, about: Matter | None, on: date) -> None:
    """The clue and the matter it is about show each other; what is sealed is tied to nothing."""
    if about is None or registry.is_sealed(about.system):
        return
    if not matter.chain.links_out.filter(target=about.pk, kind="about").exists():
        link(matter.chain, about.chain, "about", by=None, on=on)
