"""Everything that the page of a matter shows, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.urls import reverse

from fazhi.desk.facts import Fact, facts_of, rows_of
from fazhi.desk.offers import Offers, offers_of
from fazhi.desk.tables import register_or_none
from fazhi.desk.ties import Tied, ties_of
from fazhi.desk.timeline import Moment, timeline
from fazhi.spine import calendars, clock
from fazhi.spine.context import Context
from fazhi.spine.dials import Dial, dials_of
from fazhi.spine.models import Account, Deadline, Document, Event, Matter
from fazhi.spine.procedure import Procedure
from fazhi.spine.sight import Sight

SHORT = 18  # so many fields of a record are shown together
GLANCE = 5  # so many sections a page has without a list of them


@dataclass(frozen=True)
class Stage:
    """A state that the matter was in or is in."""

    name: str
    kind: str  # past, now
    since: Any = None


class MatterPage:
    """One matter for one reader."""

    def __init__(self, matter: Matter, user: Account, *, everything: bool = False) -> None:
        self.matter, self.user, self.everything = matter, user, everything
        self.declared: Procedure = matter.declared
        self.register = register_or_none(matter.system)
        self.today, self.calendar = clock.today(), calendars.of(matter.scope)
        self.sight = Sight(matter, user, self.today)

    @property
    def track_name(self) -> str:
        return self.declared.tracks.get(self.matter.track, "")

    @property
    def pages(self) -> list[tuple[str, str]]:
        """Pages that the system itself brings for one of its matters: address and label."""
        return [(reverse(name, args=[self.matter.pk]), label) for name, label in self.declared.pages.items()]

    @cached_property
    def deadlines(self) -> list[Deadline]:
        return list(self.matter.deadlines.select_related("organ"))

    @cached_property
    def dials(self) -> list[Dial]:
        return dials_of(self.matter, self.sight, self.calendar, self.deadlines)

    @property
    def running(self) -> list[Dial]:
        return [d for d in self.dials if d.deadline.is_running]

    @property
    def over(self) -> list[Dial]:
        return [d for d in self.dials if not d.deadline.is_running]

    @cached_property
    def offers(self) -> Offers:
        context = Context(
            self.matter, self.matter.record, self.today, self.user, self.calendar,
            events={code: on for code, _, _, on in self.events}, looks=True,
        )  # fmt: skip
        return offers_of(context, self.deadlines, self.sight)

    @cached_property
    def events(self) -> list[Any]:
        """Every event in short: what, from where to where, when."""
        return list(
            Event.objects.filter(chain=self.matter.pk).order_by("seq").values_list("code", "before", "after", "on")
        )

    @cached_property
    def stages(self) -> list[Stage]:
        """The way so far, and where the matter stands."""
        states = self.declared.states
        path: list[tuple[str, Any]] = []
        for _, _, after, on in self.events:
            if after in states and (not path or path[-1][0] != after):
                path.append((after, on))
        since = path[-1][1] if path else self.matter.opened_on
        return [*(Stage(states[s], "past", on) for s, on in path[:-1]), Stage(self.matter.state_name, "now", since)]

    @property
    def next_states(self) -> list[str]:
        here, steps = self.matter.state, self.declared.steps
        further = dict.fromkeys(s.to for s in steps if s.to and here in s.takes and s.to != here)
        return [self.declared.states[s] for s in further]

    @cached_property
    def facts(self) -> list[Fact]:
        wanted = set(self.declared.open_fields) - set(self.declared.open_optional)
        record = self.matter.record
        return facts_of(
            self.declared.record, record, self.matter.system, always=wanted, hidden=self.sight.hidden,
            begun=self.declared.open_fields, reader=self.user,
        )  # fmt: skip

    @property
    def given(self) -> list[Fact]:
        """What was told at the opening; all of a short record."""
        return self.facts if len(self.facts) <= SHORT else [f for f in self.facts if f.begun]

    @property
    def grown(self) -> list[Fact]:
        """What the steps have added to a record that is no longer short."""
        return [] if len(self.facts) <= SHORT else [f for f in self.facts if not f.begun]

    @property
    def masked(self) -> bool:
        return any(fact.personal for fact in self.facts)

    @cached_property
    def details(self) -> list[dict[str, Any]]:
        """Rows added by steps; a table is asked only when a step that fills it was taken."""
        happened = {code for code, _, _, _ in self.events}
        by_steps = {step.adds for step in self.declared.steps if step.adds}
        filled = {step.adds for step in self.declared.steps if step.adds and step.code in happened}
        listed = self.register.details if self.register else ()
        models = dict.fromkeys([*(m for m in listed if m in filled or m not in by_steps), *filled])
        elsewhere = self.register.elsewhere if self.register else ()
        shown = [m for m in models if m not in elsewhere and m.__name__ not in self.sight.hidden]
        return self.folded([table for model in shown if (table := rows_of(model, self.matter))])

    def folded(self, tables: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """What this state has brought stands open, what earlier ones brought is folded."""
        return [{**t, "open": len(tables) == 1 or t["last"] >= self.matter.moved_on} for t in tables]

    @property
    def parties(self) -> list[tuple[str, Any]]:
        return [(self.declared.capacities.get(p.capacity, p.capacity), p.organ) for p in self.matter.parties.all()]

    @cached_property
    def documents(self) -> list[Document]:
        every = self.matter.documents.select_related("organ", "replaces").prefetch_related("services")
        return [document for document in every if self.sight.document(document)]

    @cached_property
    def attachments(self) -> list[Any]:
        return self.sight.files

    @property
    def dossier_key(self) -> int | None:
        """The key under which a dossier is made; None of a sealed matter, of which none is."""
        return None if self.declared.kept_to else self.matter.pk

    @cached_property
    def ties(self) -> list[Tied]:
        return ties_of(self.matter.chain, self.user)

    @cached_property
    def contents(self) -> list[tuple[str, str]]:
        """The sections of the page, id and name, where there are more than can be seen at a glance."""
        found = [("clocks", "期限"), ("parties", "参与单位" if self.parties else ""), ("ties", "关联" if self.ties else ""),
                 ("record", "登记内容"), ("grown", "办理情况" if self.grown else ""),
                 *((f"rows-{table['code']}", table["name"]) for table in self.details),
                 ("papers", "文书" if self.documents else ""), ("files", "附件" if self.attachments else ""),
                 ("history", "留痕")]  # fmt: skip
        named = [(code, name) for code, name in found if name]
        return named if len(named) > GLANCE else []

    @cached_property
    def history(self) -> tuple[list[Moment], bool]:
        return timeline(self.matter.chain, everything=self.everything, sight=self.sight)
