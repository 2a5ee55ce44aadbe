"""The words in which a procedure is declared: Procedure, Step, Ground, Template.

A declaration is a frozen table that reads like the articles. ``proof.faults()`` checks it before the first
request; ``actions`` are the only code that moves a matter along it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from fazhi.spine.limits import Bound, Limit, Unit

if TYPE_CHECKING:
    from fazhi.spine.context import Context
    from fazhi.spine.models import Event, Matter

Check = Callable[["Context"], str]
"""A gate: returns "" when it holds, else one sentence that names what is missing and the article."""


def _tuple(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@dataclass(frozen=True)
class Send:
    """A step hands work over to another procedure: a matter of it is opened in the same transaction and linked.

    ``system``: code of that procedure. ``link``: kind of the link, declared in the sender's ``Procedure.links``; its
    source is the sender. ``organ``: who is to handle it. ``fields``: what is handed over, name -> value or
    callable(Context), asked for after the step has filled in its own. ``title``: of the matter that is opened; "": made
    as its procedure makes it. The sender's step is the authority: nobody in that organ need have the post to open it.
    ``each``: one matter is opened for every thing that it gives; the other callables find the thing in ``Context.each``.
    """

    system: str
    link: str
    organ: Callable[[Context], Any]
    fields: Mapping[str, Any] = field(default_factory=dict)
    when: Callable[[Context], bool] | None = None  # only then; None: always
    title: str | Callable[[Context], str] = ""
    each: Callable[[Context], Iterable[Any]] | None = None  # None: one matter


@dataclass(frozen=True)
class Tell:
    """A step is answered in another matter: ``step`` is taken there in the same transaction, if it can be taken then.

    The other matter is of the procedure ``system`` and tied by a ``Send`` of this kind of ``link``: the one that sent this
    one; for a procedure that sends by that link itself, the one it sent last. Where the step cannot be taken (the other
    matter has gone on without the answer) nothing happens there. The told step is declared ``relayed``.
    """

    system: str
    link: str
    step: str
    fields: Mapping[str, Any] = field(
        default_factory=dict
    )  # record fields of the told step: value or callable(Context)
    detail: Mapping[str, Any] = field(default_factory=dict)  # fields of the row that it adds, likewise
    when: Callable[[Context], bool] | None = None


@dataclass(frozen=True)
class Step:
    """One step of a procedure.

    ``takes``: states it may be taken from. ``to``: state it leads to; "" leaves the state as it is.
    ``by``: roles that may take it. ``at``: capacity in which their organ must stand to the matter
    ("organ" is the handling one). ``needs`` look at what is already on file and are shown on the page;
    ``checks`` look at what is being handed in and are told in the form.

    ``sends``, ``tells`` and ``after`` reach beyond the matter, in this order, once the step is written; all of it is one
    transaction, and what refuses anywhere refuses the step. ``after`` is called with the context and the step's event and
    changes other records through ``fazhi.spine.actions`` alone; imports and demonstrations (``spine.bulk``) leave it out.
    """

    code: str
    name: str
    takes: str | Iterable[str]
    to: str
    by: str | Iterable[str]
    basis: str
    at: str = "organ"
    needs: tuple[Check, ...] = ()
    checks: tuple[Check, ...] = ()
    fields: tuple[str, ...] = ()  # fields of the record that are filled in here
    optional: tuple[str, ...] = ()  # those of them (or of the detail) that may stay empty
    #: Field of the record -> what its form is filled in with and why, worked out for the day on which the form is opened.
    suggests: Mapping[str, Callable[[Context], tuple[Any, str]]] = field(default_factory=dict)
    stamp: str = ""  # date field of the record set to the day of the step
    sets: Mapping[str, Any] = field(default_factory=dict)  # record field -> value or callable(Context)
    adds: Any = None  # a Detail model: the step adds one row of it
    detail: tuple[str, ...] = ()  # fields of that row that are asked for; empty: all of its own but those below
    fills: Mapping[str, Any] = field(default_factory=dict)  # … that the step knows: value or callable(Context)
    issues: tuple[str, ...] = ()  # templates of documents that are numbered and issued with the step
    converts: str = ""  # track the matter is moved to
    tracks: tuple[str, ...] = ()  # only on these tracks
    once: bool = False  # a step that stays in its state may be taken only once
    suspended: bool = False  # may be taken while the matter is suspended
    ends_suspension: bool = False  # taking it ends an open suspension (termination)
    law: bool = False  # taken by the law itself (视为受理 …), never by a person
    relayed: bool = False  # taken when a linked matter is handled; with ``by``: by hand as well
    anonymous: bool = False  # its event names nobody and no time of day (票决, 举报人 …)
    sends: tuple[Send, ...] = ()
    tells: tuple[Tell, ...] = ()
    after: tuple[Callable[[Context, Event], None], ...] = ()
    local: bool = False  # practice, not law
    since: date | None = None
    until: date | None = None
    rows: tuple[str, ...] = ()
    hint: str = ""
    own_page: bool = (
        False  # taken on a page of the system's own (``Procedure.pages``), not on a sheet of the record's page
    )

    def __post_init__(self) -> None:
        object.__setattr__(self, "takes", _tuple(self.takes))
        object.__setattr__(self, "by", _tuple(self.by))

    @property
    def writes(self) -> tuple[str, ...]:
        """Fields of the record that the step leaves filled in, by hand or by itself."""
        return (*self.fields, *([self.stamp] if self.stamp else []), *self.sets)

    @property
    def stays(self) -> bool:
        return not self.to

    @property
    def reaches(self) -> bool:
        """Whether taking it changes other records than its own."""
        return bool(self.sends or self.tells or self.after)

    def in_edition(self, on: date) -> bool:
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@dataclass(frozen=True)
class Ground:
    """One legal ground for suspending a matter, or for not counting some days of it.

    ``suspends`` False: days are left out (勘验, 鉴定) while the work goes on. ``only``: limits whose days they are, when
    the article leaves them out of these alone (审理期限).
    """

    code: str
    name: str
    basis: str
    suspends: bool = True
    only: tuple[str, ...] = ()

    def stops(self, limit: Limit) -> bool:
        """Whether days on this ground are left out of a limit."""
        fixed = limit.bound is Bound.BEFORE or limit.unit is Unit.FIXED_DATE  # days that stand whatever is suspended
        return limit.pauses and not fixed and (not self.only or limit.code in self.only)


@dataclass(frozen=True)
class Template:
    """A letter or notice. ``number`` and ``body`` are filled from the matter; ``body`` in the template language.

    The body knows matter, record, organ, on, number, and row: the row that its step adds. ``number`` knows {mark}
    (机关代字), {year}, {n}. Lines of ``body`` are paragraphs; a line that starts with
    "## " is a heading. ``to`` is a template as well.
    """

    code: str
    name: str
    number: str
    body: str
    basis: str
    to: str = ""
    organ: str = "organ"  # capacity of the issuing organ
    local: bool = False


@dataclass(frozen=True)
class Procedure:
    """How one kind of matter moves: states, steps, limits, in the order of the law."""

    code: str
    id: str  # row of the list of systems: X1 …
    name: str
    record: Any
    opens: str
    closes: frozenset[str] | set[str]
    states: Mapping[str, str]
    steps: tuple[Step, ...] | list[Step]
    limits: tuple[Limit, ...] | list[Limit]
    basis: str
    number: str  # receipt number: {mark}, {year}, {n}
    open_name: str = "登记"
    open_by: tuple[str, ...] = ()
    #: Roles that may hand one in at another organ for their own, which the field ``asks`` of the record names (送审).
    ask_by: tuple[str, ...] = ()
    asks: str = ""
    open_fields: tuple[str, ...] = ()
    open_optional: tuple[str, ...] = ()
    open_checks: tuple[Check, ...] = ()
    open_on: str = "收到日期"  # label of the day a matter is opened
    #: The step that an import takes at once with a record, "" none: what was finished long ago is entered as it stands.
    follows_import: Callable[[Any], str] | None = None
    title: str = "{name}"  # title made from the record's fields when none is given
    tracks: Mapping[str, str] = field(default_factory=dict)
    track: str = ""  # the track a matter starts on
    grounds: tuple[Ground, ...] = ()
    suspend_from: tuple[str, ...] = ()
    suspend_by: tuple[str, ...] = ()
    suspend_issues: tuple[str, ...] = ()
    resume_issues: tuple[str, ...] = ()
    templates: tuple[Template, ...] = ()
    parties: Mapping[str, str] = field(default_factory=dict)  # capacity -> field of the record that names the organ
    keeps_after: frozenset[str] = frozenset()  # capacities whose limits the handling organ owes while no organ is named
    capacities: Mapping[str, str] = field(default_factory=dict)  # capacity -> word for the page: respondent 被申请人
    edition_steps: tuple[str, ...] = ()  # steps whose day fixes the edition of the law; none: the day of opening
    links: Mapping[str, str] = field(default_factory=dict)  # kind of link -> its name
    unlisted: Mapping[str, str] = field(default_factory=dict)  # rows of the fact book that are no clock here -> why
    local: bool = False
    by_name: bool = False  # kept from every post that does not name its code, one for all systems ("*") included
    #: Sealed: names of the record's accounts that alone see a matter, beside its owner and the head of the handling organ.
    #: Others learn numbers at most; nothing of it leaves by export, dossier, attachment, paper or link made by hand.
    kept_to: tuple[str, ...] = ()
    #: State -> system kept by name whose matters such a one has turned out to be: from then on it is seen from posts of its
    #: organ that name that system, and by the head of its office, who erases what it held.
    kept_as: Mapping[str, str] = field(default_factory=dict)
    #: What must not be written into notes and reasons: (key of the matter, text) -> "" or one sentence.
    wording: Callable[[int, str], str] | None = None
    #: What an organ that merely takes part does not see: names of record fields, steps, limits, templates, and of Detail
    #: models. A name means everything that bears it.
    internal: frozenset[str] = frozenset()
    #: Internal name -> the condition on the record under which those who take part are told after all.
    told: Mapping[str, Callable[[Any], bool]] = field(default_factory=dict)
    insiders: frozenset[str] = frozenset()  # capacities whose organs work beside the handling one and see all
    readers: frozenset[str] = frozenset()  # … whose organs only read: what they decide on is prepared here, not by them
    reveals: frozenset[str] = (
        frozenset()
    )  # … whose organs handle it in substance and may open its masked personal fields
    pages: Mapping[str, str] = field(default_factory=dict)  # address of the desk that takes a matter's key -> its label
    #: Tables of which one event writes many rows (the items of a round): model, with a key "matter" -> what compares the
    #: rows of a matter with its events and says in words where they disagree.
    beside: Mapping[Any, Callable[[Matter, list[Event]], Iterable[str]]] = field(default_factory=dict)

    def kept_inside(self, record: Any) -> frozenset[str]:
        """The internal names that those who merely take part are not told of this record."""
        return frozenset(n for n in self.internal if not (n in self.told and self.told[n](record)))

    @cached_property
    def by_code(self) -> dict[str, Step]:
        return {step.code: step for step in self.steps}

    @cached_property
    def sent_links(self) -> dict[str, str]:
        """Kind of link -> the procedure whose matters are sent by it."""
        return {send.link: send.system for step in self.steps for send in step.sends}

    @cached_property
    def limit_by_code(self) -> dict[str, Limit]:
        return {limit.code: limit for limit in self.limits}

    @cached_property
    def ground_by_code(self) -> dict[str, Ground]:
        return {ground.code: ground for ground in self.grounds}

    @cached_property
    def template_by_code(self) -> dict[str, Template]:
        return {template.code: template for template in self.templates}

    def step(self, code: str) -> Step:
        try:
            return self.by_code[code]
        except KeyError:
            raise KeyError(f"{self.name}没有“{code}”这一步骤") from None

    def event_name(self, code: str) -> str:
        """The name of an event in words, for time lines."""
        if code in self.by_code:
            return self.by_code[code].name
        kind, _, ground = code.partition(":")
        words = self.open_name if kind == "open" else EVENT_WORDS.get(code) or EVENT_WORDS.get(kind, kind)
        return f"{words}（{self.ground_by_code[ground].name}）" if ground in self.ground_by_code else words


EVENT_WORDS = {
    "open": "登记", "suspend": "中止", "resume": "恢复", "exclude": "扣除期间", "extend": "延长期限", "assign": "分派",
    "correct": "更正", "correct:law": "纠正依法自动发生的步骤", "edition": "适用新的法律版本", "link": "关联",
    "attach": "附件", "document": "制发文书", "serve": "送达", "reveal": "查看个人信息", "seen": "打开档案",
    "erase": "删除个人信息", "record": "登记", "withdraw": "撤下", "urge": "督办意见", "calendar": "节假日安排变动",
    "dossier": "制作卷宗",
}  # fmt: skip
