"""Finds, proves and hands out what the areas declare. Knows no area by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db.models import TextField

from fazhi.spine import pages
from fazhi.spine.errors import NotAllowed
from fazhi.spine.fields import CodesField
from fazhi.spine.practice import configured
from fazhi.spine.proof import FaultyProcedure, faults

if TYPE_CHECKING:
    from types import ModuleType

    from fazhi.spine.procedure import Procedure
    from fazhi.spine.register import Register

_procedures: dict[str, Procedure] = {}
_registers: dict[str, Register] = {}
_kept: dict[str, Any] = {}
_faults: dict[str, Callable[[Any, list[Any]], Iterable[str]]] = {}
_veiled: dict[str, frozenset[str]] = {}

#: The files of a system that declare something, in the order in which they need one another.
QUESTIONS = ("procedure", "register", "figures", "sentences", "risks")


class Unknown(LookupError):
    """No such procedure or register; the message says what there is."""


def register(procedure: Procedure) -> Procedure:
    """Take in a procedure with the installation's own dates, or refuse it with every fault it has."""
    try:
        procedure = configured(procedure, settings.FAZHI_PROMISES, settings.FAZHI_NAMED_DAY_IN_TIME)
    except ValueError as error:
        raise ImproperlyConfigured(str(error)) from None
    if found := faults(procedure):
        raise FaultyProcedure(f"{procedure.name}（{procedure.code}）：" + "；".join(found))
    if procedure.code in _procedures:
        raise FaultyProcedure(f"{procedure.code} is declared twice")
    _procedures[procedure.code] = procedure
    _veiled.pop(procedure.code, None)
    return procedure


def publish(declared: Register) -> Register:
    """Take in a register; every column, filter and public field must exist."""
    for name in (*declared.columns, *declared.filters, *declared.public, *declared.personal):
        declared.label(name)
    if overlap := set(declared.public) & set(declared.personal):
        raise FaultyProcedure(f"{declared.code}: personal fields cannot be public: {sorted(overlap)}")
    if found := internal_names(declared.code) & {*declared.search, *declared.public, declared.kind}:
        raise FaultyProcedure(f"{declared.code}: internal fields cannot be searched or published: {sorted(found)}")
    if is_sealed(declared.code) and (declared.public or declared.apply or declared.search or declared.published):
        raise FaultyProcedure(f"{declared.code}: is sealed and can be neither published, applied for nor searched")
    _registers[declared.code] = declared
    _veiled.pop(declared.code, None)
    return declared


def procedure(code: str) -> Procedure:
    """The procedure of a code. Raises Unknown, naming those there are."""
    try:
        return _procedures[code]
    except KeyError:
        raise Unknown(f"没有“{code}”这种事项；现有：{'、'.join(_procedures)}") from None


def register_of(code: str) -> Register:
    """The register of a code. Raises Unknown, naming those there are."""
    try:
        return _registers[code]
    except KeyError:
        raise Unknown(f"没有“{code}”这个台账；现有：{'、'.join(_registers)}") from None


def keep(system: str, model: Any, *, faults: Callable[[Any, list[Any]], Iterable[str]] | None = None) -> None:
    """Take in records that have a history but are neither matter nor entry: a yearly report.

    ``faults`` looks at a record and its events, in order, and says in words where they disagree.
    """
    _kept[system] = model
    if faults:
        _faults[system] = faults


def faults_of(system: str, row: Any, events: list[Any]) -> Iterable[str]:
    """Where a kept record disagrees with its events, beyond its state; nothing for systems that do not say."""
    return _faults[system](row, events) if system in _faults else ()


def is_kept(system: str) -> bool:
    """Whether a system keeps records with a history that are neither matters nor entries."""
    return system in _kept


def kept() -> list[tuple[str, Any]]:
    """Systems that keep such records, with their models."""
    return sorted(_kept.items())


def is_procedure(system: str) -> bool:
    """Whether a system's records are matters."""
    return system in _procedures


def is_register(system: str) -> bool:
    """Whether a system's records stand in a published register."""
    return system in _registers


def is_known(system: str) -> bool:
    """Whether anything declares a system."""
    return system in _kept or system in _registers or system in _procedures


def model_of(system: str) -> Any:
    """The model of the records of a chain that is not a matter's."""
    return _kept[system] if system in _kept else register_of(system).model


def procedures() -> list[Procedure]:
    """All declared procedures, by code."""
    return [declared for _, declared in sorted(_procedures.items())]


def registers() -> list[Register]:
    """All declared registers, by code."""
    return [declared for _, declared in sorted(_registers.items())]


def discover(area: ModuleType) -> None:
    """Import the declaring files of every system folder in an area; called when the area's app is ready."""
    for system in iter_modules(area.__path__):
        if not system.ispkg or system.name in {"migrations", "tests"}:
            continue
        package = f"{area.__name__}.{system.name}"
        for question in QUESTIONS:
            if find_spec(f"{package}.{question}"):
                import_module(f"{package}.{question}")
        if find_spec(f"{package}.pages"):
            pages.hand_in(area.__name__.rpartition(".")[2], f"{package}.pages")


def internal_names(system: str) -> frozenset[str]:
    """What only insiders of a system's matters see; nothing for plain registers."""
    declared = _procedures.get(system)
    return declared.internal if declared else frozenset()


def by_name_only(system: str) -> bool:
    """Whether a system is seen only from posts that name it."""
    declared = _procedures.get(system)
    return declared is not None and declared.by_name


def kept_as(system: str) -> Mapping[str, str]:
    """States of a system in which a matter is kept as one of another system (``Procedure.kept_as``)."""
    declared = _procedures.get(system)
    return declared.kept_as if declared else {}


def is_sealed(system: str) -> bool:
    """Whether a system's matters are seen only by the few who are assigned to each (``Procedure.kept_to``)."""
    declared = _procedures.get(system)
    return declared is not None and bool(declared.kept_to)


def refuse_sealed(system: str, what: str) -> None:
    """Refuse, in one sentence, what would carry a sealed record out of its office. Raises NotAllowed."""
    if is_sealed(system):
        raise NotAllowed(f"“{_procedures[system].name}”封存管理，不{what}；对外只提供不能推知个人的数字")


def insiders(system: str) -> frozenset[str]:
    """Capacities whose organs see all of a matter that another organ handles."""
    declared = _procedures.get(system)
    return declared.insiders if declared else frozenset()


def takes_parts(system: str) -> bool:
    """Whether other organs than the one that handles it take part in a system's matters."""
    declared = _procedures.get(system)
    return bool(declared and declared.parties)


def personal_fields(system: str) -> frozenset[str]:
    """Names of the personal fields of a system's records."""
    declared: Any = _registers.get(system)
    return frozenset(declared.personal) if declared else frozenset()


def is_searched(system: str, names: Iterable[str]) -> bool:
    """Whether records of a system are found by any of these fields."""
    declared = _registers.get(system)
    return declared is not None and not set(declared.search).isdisjoint(names)


def veiled_fields(system: str) -> frozenset[str]:
    """Names of the values that enter the history as digests and can be erased: declared personal ones, the recipient of a
    paper, and every long text, since people are named in those."""
    if system not in _veiled:
        models: list[Any] = []
        if declared := _procedures.get(system):
            models = [declared.record, *(step.adds for step in declared.steps if step.adds)]
        elif system in _registers:
            models = [_registers[system].model]
        fields = (f for model in models for f in model._meta.concrete_fields)
        texts = {f.name for f in fields if isinstance(f, TextField) and not isinstance(f, CodesField)}
        _veiled[system] = personal_fields(system) | texts | {"to"}
    return _veiled[system]
