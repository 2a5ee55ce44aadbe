"""Who may read and who may act. The right to read is a queryset; the role decides the steps."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import BooleanField, Case, Exists, Model, OuterRef, Q, QuerySet, Value, When

from fazhi.spine import registry
from fazhi.spine.clock import today
from fazhi.spine.models import Account, Document, Matter, Organ, Participation, Post
from fazhi.spine.roles import WITHOUT_CASES, Reach
from fazhi.spine.roles import Role as Role
from fazhi.spine.roles import role_name as role_name

if TYPE_CHECKING:
    from fazhi.spine.procedure import Procedure, Step
    from fazhi.spine.register import Register


def _cases(posts: list[Post], system: str) -> list[Post]:
    return [p for p in posts if p.role not in WITHOUT_CASES and p.covers(system)]


def inside_q(user: Account, system: str, prefix: str = "", on: date | None = None) -> Q:
    """The rows whose reader handles them or oversees them: those seen without merely taking part.

    ``prefix`` as in ``visible_to``. Rows of those who see no casework: none.
    """
    posts = _cases(user.posts_on(on or today()), system)
    if registry.is_sealed(system):
        return _sealed_q(user, posts, system, prefix)
    organs = {p.organ_id for p in posts}
    right = Q(**{f"{prefix}organ_id__in": organs})
    for code in sorted({p.organ.division_id for p in posts if p.reach == Reach.DIVISION}):
        right |= Q(**{f"{prefix}scope__startswith": code})
    if capacities := registry.insiders(system):
        parts = Participation.objects.filter(organ__in=organs, capacity__in=capacities)
        right |= Q(Exists(parts.filter(matter=OuterRef(_key(prefix)))))
    return right


def _sealed_q(user: Account, posts: list[Post], system: str, prefix: str) -> Q:
    """The sealed matters that are assigned to the reader, and those of the organ that the reader heads."""
    declared = registry.procedure(system)
    record = f"{prefix}{declared.record._meta.get_field('matter').remote_field.related_name}__"
    mine = Q(**{f"{prefix}owner": user.pk})
    for name in declared.kept_to:
        mine |= Q(**{f"{record}{name}": user.pk})
    headed = {p.organ_id for p in posts if p.role == Role.OFFICE_HEAD}
    served = {p.organ_id for p in posts}
    return Q(**{f"{prefix}organ_id__in": headed}) | (mine & Q(**{f"{prefix}organ_id__in": served}))


def _assigned(user: Account, posts: list[Post], matter: Matter) -> bool:
    """``_sealed_q`` for one matter."""
    roles = {p.role for p in posts if p.organ_id == matter.organ_id}
    named = {matter.owner_id, *(getattr(matter.record, f"{name}_id") for name in matter.declared.kept_to)}
    return Role.OFFICE_HEAD in roles or bool(roles and user.pk in named)


def _key(prefix: str) -> str:
    """The way from a row to the key of its matter."""
    return prefix.removesuffix("__") + "_id" if prefix else "pk"


def inside(user: Account, matter: Matter, on: date) -> bool:
    """Whether the reader would see the matter without their organ's merely taking part in it; ``inside_q`` for one."""
    posts = _cases(user.posts_on(on), matter.system)
    if matter.declared.kept_to:
        return _assigned(user, posts, matter)
    organs, capacities = {p.organ_id for p in posts}, registry.insiders(matter.system)
    return (
        matter.organ_id in organs
        or any(p.reach == Reach.DIVISION and matter.scope.startswith(p.organ.division_id) for p in posts)
        or any(part.organ_id in organs for part in matter.parties.all() if part.capacity in capacities)
    )


def hidden(user: Account, matter: Matter, on: date) -> frozenset[str]:
    """Names of what this reader does not see of the matter: fields, steps, limits, templates, Detail models."""
    if not matter.declared.internal or inside(user, matter, on):
        return frozenset()
    return matter.declared.kept_inside(matter.record)


def stands_outside(user: Account, system: str, on: date) -> bool:
    """Whether any matter that the reader sees of a system keeps something from them; asked once a request."""
    if not registry.internal_names(system):
        return False
    found: dict[tuple[str, date], bool] = user.__dict__.setdefault("_outside", {})
    if (system, on) not in found:
        organs = {p.organ_id for p in _cases(user.posts_on(on), system)}
        parts = Participation.objects.filter(organ__in=organs, matter__system=system)
        parts = parts.exclude(capacity__in=registry.insiders(system))  # they are inside; a bureau has many such parts
        found[system, on] = parts.exclude(inside_q(user, system, "matter__", on)).exists()
    return found[system, on]


def marked(
    user: Account | None, queryset: QuerySet[Any], *, system: str, prefix: str = "", on: date | None = None
) -> QuerySet[Any]:
    """The rows, each knowing whether its reader is inside, for ``shows``. None: the county itself reads."""
    if not registry.internal_names(system):
        return queryset
    mark: Any = Value(True, BooleanField())
    if user is not None and stands_outside(user, system, on or today()):
        mark = Case(When(inside_q(user, system, prefix, on), then=mark), default=Value(False, BooleanField()))
    return queryset.annotate(reader_is_inside=mark)


def shows(row: Any, system: str, name: str) -> bool:
    """Whether a field of a ``marked`` record may be shown to the reader. A row without the mark keeps what is internal."""
    if name not in registry.internal_names(system) or getattr(row, "reader_is_inside", False):
        return True
    told = registry.procedure(system).told.get(name)
    return told is not None and told(row)


def visible_to(
    user: Account, queryset: QuerySet[Any], *, system: str, prefix: str = "", on: date | None = None
) -> QuerySet[Any]:
    """The rows of ``queryset`` that a reader may see. Lists, counts, figures, exports and details all start here.

    ``prefix`` leads from a row to its spine row ("matter__" from a typed record, "" from a matter or entry).
    """
    right = visible_q(user, queryset.model, system=system, prefix=prefix, on=on)
    return queryset.none() if right is None else queryset.filter(right)


def visible_q(user: Account, model: type[Model], *, system: str, prefix: str = "", on: date | None = None) -> Q | None:
    """The condition of ``visible_to``. None: the reader has nothing to do with the system."""
    posts = _cases(user.posts_on(on or today()), system)
    if not posts:
        return None
    right, internal = inside_q(user, system, prefix, on), registry.internal_names(system)
    of_matters = registry.takes_parts(system) and (prefix or model is Matter)
    if of_matters and model.__name__ not in internal:
        parts = Participation.objects.filter(organ__in={p.organ_id for p in posts})
        part = Q(Exists(parts.filter(matter=OuterRef(_key(prefix)))))
        right |= part & ~Q(template__in=internal) if model is Document and internal else part
    if prefix or model is Matter:
        right &= _not_kept(user, posts, system, prefix, on)
    return right


def _not_kept(user: Account, posts: list[Post], system: str, prefix: str, on: date | None) -> Q:
    """Without the matters that are kept as those of a system by name (``Procedure.kept_as``), but for those who may."""
    if not (kept := registry.kept_as(system)):
        return Q()
    right = Q(**{f"{prefix}organ_id__in": {p.organ_id for p in posts if p.role == Role.OFFICE_HEAD}})
    for code in set(kept.values()):
        named = {p.organ_id for p in _cases(user.posts_on(on or today()), code)}
        states = [state for state, other in kept.items() if other == code]
        right |= Q(**{f"{prefix}organ_id__in": named, f"{prefix}state__in": states})
    return right | ~Q(**{f"{prefix}state__in": list(kept)})


def readable(user: Account, register: Register, on: date | None = None) -> QuerySet[Any]:
    """All rows of a register that a reader may see, withdrawn entries left out."""
    queryset = visible_to(user, register.queryset(), system=register.code, prefix=register.prefix, on=on)
    return queryset if register.of_matters else queryset.filter(withdrawn=False)


def countable(
    user: Account, queryset: QuerySet[Any], *, system: str, prefix: str = "", on: date | None = None
) -> QuerySet[Any]:
    """The rows that a reader may count: those of ``visible_to``, and of a sealed system all of the reader's division, for
    those who oversee it. What may be told of the number is for the figures to say."""
    found = visible_to(user, queryset, system=system, prefix=prefix, on=on)
    if not registry.is_sealed(system):
        return found
    right = Q(pk__in=found.values("pk"))
    for code in overseen(user, system, on or today()):
        right |= Q(**{f"{prefix}scope__startswith": code})
    return queryset.filter(right)


def overseen(user: Account, system: str, on: date) -> list[str]:
    """Divisions of a sealed system whose numbers the reader may know: the county or more, since the number of a town, taken
    from the county's, would tell that of the others."""
    posts = [p for p in _cases(user.posts_on(on), system) if p.reach == Reach.DIVISION]
    return sorted({c for p in posts if len(c := p.organ.division_id) <= len(settings.FAZHI_DIVISION)})


def casework(user: Account, system: str, on: date) -> list[Post]:
    """The posts from which the reader sees records of a system."""
    return _cases(user.posts_on(on), system)


def reads(user: Account, system: str, on: date) -> bool:
    """Whether the reader has anything to do with a system at all."""
    return any(p.role not in WITHOUT_CASES and p.covers(system) for p in user.posts_on(on))


def acts_for(user: Account, matter: Matter, capacity: str, on: date) -> set[str]:
    """Roles in which the user may act on the matter for the organ that has this capacity in it."""
    if matter.declared.kept_to and not inside(user, matter, on):
        return set()
    organs = organs_in(matter, capacity)
    return {p.role for p in user.posts_on(on) if p.organ_id in organs and p.covers(matter.system)}


def organs_in(matter: Matter, capacity: str) -> set[int]:
    """Keys of the organs that stand to the matter in a capacity; "organ" is the one that handles it."""
    if capacity == "organ":
        return {matter.organ_id}
    return {part.organ_id for part in matter.parties.all() if part.capacity == capacity}


def owing(matter: Matter, capacity: str) -> int | None:
    """Key of the organ that owes a limit of this capacity; None: somebody without a post here (an applicant, a court).

    For the capacities in ``Procedure.keeps_after`` the handling organ then keeps after it, for what nobody owes stands in
    nobody's list."""
    named = next(iter(organs_in(matter, capacity)), None)
    return matter.organ_id if named is None and capacity in matter.declared.keeps_after else named


def working(matter: Matter) -> set[int]:
    """Keys of the organs that work on the matter: the handling one and those that take part, mere readers left out."""
    readers = matter.declared.readers
    return {matter.organ_id, *(part.organ_id for part in matter.parties.all() if part.capacity not in readers)}


def may(user: Account, step: Step, matter: Matter, on: date) -> bool:
    """Whether the user's role lets them take the step, state and gates aside."""
    return bool(acts_for(user, matter, step.at, on) & set(step.by))


def may_open(user: Account, procedure: Procedure, on: date) -> list[Post]:
    """Posts from which the user may open a matter of this kind."""
    return [p for p in user.posts_on(on) if p.role in procedure.open_by and p.covers(procedure.code)]


def may_ask(user: Account, procedure: Procedure, on: date) -> list[Post]:
    """Posts from which the user may hand one in at another organ (``Procedure.ask_by``), for the post's own organ."""
    return [p for p in user.posts_on(on) if p.role in procedure.ask_by and p.covers(procedure.code)]


def may_record(user: Account, register: Register, on: date) -> list[Post]:
    """Posts from which the user may write into a plain register."""
    return [p for p in user.posts_on(on) if p.role in register.roles and p.covers(register.code)]


#: Roles that handle records, in their own organ.
HANDLES = {Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD, Role.MEDIATOR, Role.REGISTRAR, Role.LIAISON}


def may_reveal(user: Account, row: Any, system: str, on: date) -> bool:
    """Whether the user may open masked personal fields: those who handle the record, in their own organ; and those of organs
    to which the procedure gives that by their capacity (``Procedure.reveals``)."""
    if registry.is_sealed(system) and not (isinstance(row, Matter) and inside(user, row, on)):
        return False
    organs = {row.organ_id}
    if isinstance(row, Matter):
        organs = organs.union(*(organs_in(row, capacity) for capacity in row.declared.reveals))
    return any(p.organ_id in organs and p.role in HANDLES and p.covers(system) for p in user.posts_on(on))


def may_issue(user: Account, matter: Matter, issuer: Organ, on: date) -> bool:
    """Whether the user may issue a paper in an organ's name: from a post that handles records there, or from one in the
    organ that handles the matter, for itself and the authorities above it. No agency signs for its supervisor."""
    handled = {p.organ_id for p in user.posts_on(on) if p.role in HANDLES and p.covers(matter.system)}
    organ: Organ | None = matter.organ
    while organ and organ.pk != issuer.pk:
        organ = organ.parent
    return issuer.pk in handled or (organ is not None and matter.organ_id in handled)
