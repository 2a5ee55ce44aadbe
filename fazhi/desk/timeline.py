"""The history of a record in words: what happened, who did it, which fields changed from what to what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from fazhi.desk.saying import field_of, say_plain
from fazhi.spine import registry
from fazhi.spine.actions.relaying import named, senders, tellers
from fazhi.spine.history import SEEN
from fazhi.spine.masking import masked
from fazhi.spine.models import Account, Chain, Event, Matter, Organ
from fazhi.spine.models.document import Service
from fazhi.spine.procedure import EVENT_WORDS, Procedure
from fazhi.spine.sight import Sight

SHOWN = 60
ERASED = "（已依法删除）"


@dataclass
class Moment:
    """One event as the time line shows it."""

    event: Event
    name: str
    who: str
    move: str = ""
    what: str = ""
    note: str = ""
    anonymous: bool = False
    changes: list[tuple[str, str, str | None]] = field(default_factory=list)  # label, new, old


def timeline(chain: Chain, *, everything: bool = False, sight: Sight | None = None) -> tuple[list[Moment], bool]:
    """The latest events first, and whether there are older ones that are not in the list. What ``sight`` does not reach
    is left out, and so is who merely opened a sealed record: that is listed for the head of the office."""
    hidden = sight.hidden if sight else frozenset()
    events = chain.events.exclude(code__in=hidden | {SEEN}).select_related("by", "aside").order_by("-seq")
    found = list(events if everything else events[: SHOWN + 1])
    more = not everything and len(found) > SHOWN
    shown = [event for event in (found[:SHOWN] if more else found) if sight is None or sight.event(event)]
    teller = _Teller(chain.system, shown, hidden)
    return [teller.tell(event) for event in shown], more


class _Teller:
    """Knows the declaration of a system and the names of the rows that its events mention."""

    def __init__(self, system: str, events: list[Event], hidden: frozenset[str]) -> None:
        self.system, self.hidden = system, hidden
        self.procedure = _procedure(system)
        self.model = self.procedure.record if self.procedure else registry.register_of(system).model
        self.names = self._names(events)
        self.causes = _causes(events)

    def tell(self, event: Event) -> Moment:
        name = self.procedure.event_name(event.code) if self.procedure else EVENT_WORDS.get(event.code, event.code)
        moment = Moment(event, name, self._who(event), move=self._move(event), what=self._what(event))
        if self.procedure and (step := self.procedure.by_code.get(event.code)) and step.anonymous:
            moment.who, moment.anonymous = "不记名", True
        was, told = event.payload.get("was", {}), event.payload.get("fields", {})
        # Why something was corrected may tell what was corrected.
        moment.note = event.note if not (event.code == "correct" and set(told) & self.hidden) else ""
        for part, model in (("fields", self.model), ("detail", self._detail_model(event))):
            for key, value in self._open(event, part).items():
                if (part == "fields" and key in self.hidden) or (event.code == "document" and key == "to"):
                    continue  # the paper itself names its addressee
                behind = field_of(model, key) if model else None
                words = say_plain(behind, value, self.names) if behind is not None else masked(key, value)
                old = say_plain(behind, was[key], self.names) if key in was else None
                if words or old:
                    moment.changes.append((str(behind.verbose_name) if behind is not None else "受送达人", words, old))
        return moment

    def _open(self, event: Event, part: str) -> dict[str, Any]:
        """The values of a part as readers see them: long texts put back, personal values as the digests that they are."""
        told = event.told(part)
        personal = {*registry.personal_fields(self.system), "to"}
        return {
            key: value
            if key in personal or not isinstance(value, dict)
            else told[key]
            if told[key] != value
            else ERASED
            for key, value in event.payload.get(part, {}).items()
        }

    def _who(self, event: Event) -> str:
        if event.by_id:
            return event.actor  # as the account was called then: what is shown must be what is sealed
        return f"依{event.actor}自动发生" if event.actor and self._of_law(event) else event.actor or "系统"

    def _of_law(self, event: Event) -> bool:
        step = self.procedure.by_code.get(event.code) if self.procedure else None
        return bool(step and step.law) or "法" in event.actor or "条例" in event.actor

    def _move(self, event: Event) -> str:
        if not self.procedure or event.before == event.after or not event.after:
            return ""
        if not event.before and event.seq > 1:  # an attachment, a dossier: told with the state, moving nothing
            return ""
        return self.procedure.states.get(event.after, event.after)

    def _what(self, event: Event) -> str:
        """The one thing that the payload of an action tells."""
        held, code = event.payload, event.code
        if code == "document":
            template = self.procedure.template_by_code.get(held.get("template", "")) if self.procedure else None
            return f"《{template.name if template else '文书'}》{held.get('number', '')}"
        if code == "serve":
            return f"{held.get('number', '')}，{dict(Service.Means.choices).get(held.get('means', ''), '')}"
        if code == "attach":
            return str(event.kept_aside.get("name", ["", "（文件名已删除）"])[1])
        if code == "assign":
            return self.names.get((Account, held.get("to")), "")
        if code == "extend" and self.procedure:
            limit = self.procedure.limit_by_code.get(held.get("limit", ""))
            return f"{limit.name}期限延长{held.get('amount')}{limit.unit.value}" if limit else ""
        if code == "urge" and self.procedure:
            limit = self.procedure.limit_by_code.get(held.get("limit", ""))
            return f"{limit.name.removesuffix('期限')}期限{held.get('due_on')}届满未办" if limit else ""
        if code == "exclude":
            ground = self.procedure.ground_by_code.get(held.get("ground", "")) if self.procedure else None
            return f"{held.get('start')}至{held.get('end')}（{ground.name if ground else ''}）"
        if code == "calendar" and self.procedure:
            return "；".join(filter(None, (self._shifted(told) for told in held.get("limits", []))))
        if code == "link":
            return self._kind(held.get("kind", ""))
        if "cause" in held and self.procedure:
            step, cause = self.procedure.by_code.get(code), self.causes.get(held["cause"])
            known = [cause] if cause else tellers(self.procedure, step) if step else senders(self.procedure)
            return f"由关联的{named(known)}{'带动' if step else '送来'}"
        return ""

    def _kind(self, kind: str) -> str:
        """A kind of link as this procedure calls it, or the one that sends its matters by it."""
        if self.procedure is None:
            return ""
        known = [self.procedure, *(s for s in senders(self.procedure) if kind in s.sent_links)]
        return next((procedure.links[kind] for procedure in known if kind in procedure.links), "")

    def _shifted(self, told: dict[str, Any]) -> str:
        """One limit that a notice on rest days moved: 答复期限 2027-01-15→2027-01-18."""
        limit = self.procedure.limit_by_code.get(told["limit"]) if self.procedure else None
        if limit is None or limit.code in self.hidden:
            return ""
        was, now = told["was"], told["now"]
        name = next((n for n in ("due_on", "statutory_on", "promised_on", "opens_on") if n in was), "")
        moved = f"{was[name] or '—'}→{now[name] or '—'}" if name else "日期不变"
        turned = "" if "provisional" not in now else "，改为暂定" if now["provisional"] else "，由暂定转为确定"
        return f"{limit.name.removesuffix('期限')}期限 {moved}{turned}"

    def _detail_model(self, event: Event) -> Any:
        step = self.procedure.by_code.get(event.code) if self.procedure else None
        return step.adds if step else None

    def _names(self, events: Iterable[Event]) -> dict[tuple[Any, Any], str]:
        """Words for every key of another table that the events hold; one query for each table."""
        wanted: dict[Any, set[Any]] = {}
        for event in events:
            if event.code == "assign":
                wanted.setdefault(Account, set()).add(event.payload.get("to"))
            for part, model in (("fields", self.model), ("detail", self._detail_model(event)), ("was", self.model)):
                for key, value in event.payload.get(part, {}).items():
                    behind = field_of(model, key) if model else None
                    if behind is not None and behind.is_relation and value is not None:
                        wanted.setdefault(behind.related_model, set()).add(value)
        names: dict[tuple[Any, Any], str] = {}
        for model, keys in wanted.items():
            rows = model._default_manager.filter(pk__in=keys)
            names |= {(model, row.pk): row.name if model is Organ else str(row) for row in rows}
        return names


def _causes(events: Iterable[Event]) -> dict[int, Procedure]:
    """Of which procedures the matters are that caused some of the events: several may send matters of one."""
    keys = {event.payload["cause"] for event in events if "cause" in event.payload}
    known = Matter.objects.filter(pk__in=keys).values_list("pk", "system") if keys else ()
    return {pk: registry.procedure(system) for pk, system in known}


def _procedure(system: str) -> Procedure | None:
    try:
        return registry.procedure(system)
    except registry.Unknown:
        return None
