"""One record of each kind of legal aid and advice, made through the bulk ledger."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fazhi.spine.bulk import Draft, Ledger
from tests.published.recipes.scene import Scene, day

CODE = "services.legal_aid"


def _entry(ledger: Ledger, scene: Scene, code: str, on: date, fields: dict[str, Any], title: str = "登记") -> Draft:
    return ledger.entry(f"services.{code}", organ=scene.justice, on=on, title=title, fields=fields)


def _lawyer(ledger: Ledger, scene: Scene) -> Any:
    """A lawyer of the register; made on first call."""
    if not hasattr(scene, "aid_lawyer"):
        fields = {
            "name": "援助甲",
            "practice": "lawyer",
            "firm": "某律师事务所",
            "practising_since": date(2010, 1, 4),
            "since": date(2020, 1, 6),
        }
        scene.aid_lawyer = _entry(ledger, scene, "aid_lawyers", date(2020, 1, 6), fields, "1990120100").record  # type: ignore[attr-defined]
    return scene.aid_lawyer  # type: ignore[attr-defined]


def legal_aid(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    """A case: ``state`` received, refused, withdrawn, granted, assigned (the default); ``kind``; ``channel`` notified."""
    on, state, kind = day(year, n), given.get("state", "assigned"), given.get("kind", "civil")
    notified = given.get("channel") == "notified"
    fields: dict[str, Any] = {
        "channel": "counter", "matter_type": kind, "claim": "wages", "subject": "追索劳动报酬", "applicant": f"第{n + 1}名受援人", "honest": True,
        "exempt_check": "migrant",
    }  # fmt: skip
    if notified:
        fields |= {"channel": "notified", "matter_type": "defence", "claim": "", "exempt_check": "", "notified_ground": "minor",
                   "case_organ": "县公安局", "found_on": on - timedelta(days=1)}  # fmt: skip
    draft = ledger.open(CODE, organ=scene.justice, on=on, fields=fields)
    taken = {"lawyer": _lawyer(ledger, scene), "no_conflict": True}
    if notified:
        return draft.take("appoint", on + timedelta(days=2), fields=taken)
    if state in ("received", "withdrawn"):
        return draft.take("withdraw", on + timedelta(days=1)) if state == "withdrawn" else draft
    if state == "refused":
        return draft.take(
            "refuse", on + timedelta(days=3), fields={"refusal": "scope", "refusal_note": "不在事项范围内"}
        )
    draft.take(
        "check_means", on + timedelta(days=1), fields={"claim": "wages", "exempt_check": "migrant", "means_way": "none"}
    )
    draft.take("grant", on + timedelta(days=2))
    return draft if state == "granted" else draft.take("assign", on + timedelta(days=4), fields=taken)


def aid_return_visit(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    asked = given.get("asked", 10)
    fields = {
        "means": "电话",
        "asked": asked,
        "answered": given.get("answered", asked),
        "satisfied": given.get("satisfied", asked),
    }
    return _entry(ledger, scene, "aid_return_visits", day(year, n), fields)


def duty_lawyer(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    return _entry(
        ledger, scene, "duty_lawyer", day(year, n), {"place": "detention", "advised": given.get("advised", 5)}
    )


def advice(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    fields = {
        "channel": given.get("channel", "hotline"), "topic": given.get("topic", "labour"), "question": "怎么办", "persons": given.get("persons", 1),
        "asker_kind": given.get("asker_kind", "person"),
    }  # fmt: skip
    on = day(year, n)
    draft = ledger.open("services.advice", organ=scene.justice, on=on, fields=fields)
    return draft.take("answer", on, fields={"answer": "可以依法申请。"})


def advice_contacts(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    on = day(year, n)
    fields = {
        "channel": given.get("channel", "hotline"),
        "until": on,
        "contacts": given["contacts"],
        "answered": given["answered"],
    }
    return _entry(ledger, scene, "advice_contacts", on, fields)


def checkup(ledger: Ledger, scene: Scene, year: int, n: int, **given: Any) -> Draft:
    fields = {
        "enterprise": f"第{n + 1 + given.get('from', 0)}号企业", "lawyers": "某律师事务所", "consultations": given.get("consultations", 0),
        "publicity": given.get("publicity", 0), "guidance": given.get("guidance", 0),
    }  # fmt: skip
    return _entry(ledger, scene, "enterprise_checkups", day(year, n), fields, "法治体检")


RECIPES = {
    "legal_aid": legal_aid, "aid_return_visit": aid_return_visit, "duty_lawyer": duty_lawyer, "advice": advice,
    "advice_contacts": advice_contacts, "checkup": checkup,
}  # fmt: skip
