"""Who cites a document: the fields in which records name their legal basis, and how a citation is recognised.

A document is cited by its title between 《 and 》 or by its number (云政规〔2020〕3号); a short field may hold the bare title.
Fields called …basis… of every register are looked at; a system names others, or another owner, with ``cites()``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, TextField

from fazhi.spine import registry
from fazhi.spine.fields import CodesField

TELLING = 8  # characters of a title that is recognised without its marks
_TITLE = re.compile(r"《([^《》]{2,})》")
_NUMBER = re.compile(r"〔(\d{4})〕(?:第)?(\d+)号")
_BRACKETS = str.maketrans({"[": "〔", "]": "〕", "［": "〔", "］": "〕", "【": "〔", "】": "〕", "(": "（", ")": "）"})
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True)
class Cites:
    """Where the records of a system cite documents. ``fields``: of the record. ``alive``: records that still count, asked of
    the record; without it matters that are open and entries that stand. ``owner``: ORM path of the organ that owns one."""

    system: str
    fields: tuple[str, ...]
    alive: Q | None = None
    owner: str = ""


@dataclass(frozen=True)
class Citing:
    """One record that cites some of the documents sought. ``cited``: their keys; ``places``: labels of the fields."""

    system: str
    pk: int
    number: str
    title: str
    organ: int
    cited: frozenset[int]
    places: tuple[str, ...]


_declared: dict[str, Cites] = {}


def cites(*words: Cites) -> None:
    """Say in which fields a system's records cite documents."""
    _declared.update({word.system: word for word in words})


def citing_systems() -> list[Cites]:
    """Every system whose records name a legal basis, declared or found by the names of its fields."""
    found = dict(_declared)
    for register in registry.registers():
        if register.code not in found and (names := _basis_fields(register.model)):
            found[register.code] = Cites(register.code, names)
    return [found[code] for code in sorted(found)]


def _basis_fields(model: Any) -> tuple[str, ...]:
    names = []
    for behind in model._meta.concrete_fields:
        is_text = behind.get_internal_type() in ("CharField", "TextField") or isinstance(behind, TextField)
        if is_text and "basis" in behind.name.split("_") and not behind.choices and not isinstance(behind, CodesField):
            names.append(behind.name)
    return tuple(names)


@dataclass
class Sought:
    """Documents whose citations are looked for. ``documents``: key -> title and number."""

    documents: Mapping[int, tuple[str, str]]
    _titles: dict[str, set[int]] = field(default_factory=dict)
    _numbers: dict[tuple[str, str], list[tuple[str, int]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for key, (title, number) in self.documents.items():
            self._titles.setdefault(_even(title), set()).add(key)
            for found in _NUMBER.finditer(even := _even(number)):
                self._numbers.setdefault(found.groups(), []).append((even[: found.start()], key))  # type: ignore[arg-type]

    def cited_in(self, text: str, *, bare: bool = False) -> set[int]:
        """Keys of the documents that a text cites. ``bare``: titles count without 《》 as well, when they are long enough
        not to stand in a sentence by chance."""
        if not text:
            return set()
        even = _even(text)
        found = {key for match in _TITLE.finditer(even) for key in self._titles.get(match[1], ())}
        if bare:
            found |= {
                k for title, keys in self._titles.items() if len(title) >= TELLING and title in even for k in keys
            }
        for match in _NUMBER.finditer(even):
            before = even[: match.start()]
            known = self._numbers.get((match[1], match[2]), ())
            found |= {key for prefix, key in known if prefix and before.endswith(prefix)}
        return found


def even_number(number: str) -> str:
    """The number of a letter without what differs by typing: kinds of brackets, blanks, 第. Equal ones are one letter."""
    return _even(number).replace("（", "〔").replace("）", "〕").replace("〕第", "〕")


def _even(text: str) -> str:
    """A text without blanks and with one kind of bracket, so that ways of typing a citation make no difference."""
    return _BLANK.sub("", text).translate(_BRACKETS)


def who_cites(sought: Sought) -> Iterator[Citing]:
    """Every live record that cites any of the documents, system by system; each register is read once."""
    for word in citing_systems():
        yield from _in_system(word, sought)


def _in_system(word: Cites, sought: Sought) -> Iterator[Citing]:
    register = registry.register_of(word.system)
    prefix, labels = register.prefix, {name: register.label(name) for name in word.fields}
    short = {name: bool(register.model._meta.get_field(name).max_length) for name in word.fields}
    alive = word.alive if word.alive is not None else _alive(register.of_matters)
    some = Q()
    for name in word.fields:
        some |= ~Q(**{name: ""})
    rows = register.model.objects.filter(alive & some).order_by("pk")
    owner = word.owner or f"{prefix}organ"
    spine = ("pk", f"{prefix}number", f"{prefix}title", owner, f"{prefix}organ")
    for pk, number, title, organ, handles, *texts in rows.values_list(*spine, *word.fields).iterator(chunk_size=2000):
        hits = {
            name: sought.cited_in(text or "", bare=short[name]) for name, text in zip(word.fields, texts, strict=True)
        }
        if cited := frozenset(key for keys in hits.values() for key in keys):
            places = tuple(labels[name] for name in word.fields if hits[name])
            yield Citing(word.system, pk, number, title, organ or handles, cited, places)


def _alive(of_matters: bool) -> Q:
    return Q(matter__closed_on=None) if of_matters else Q(withdrawn=False)


def papers_citing(sought: Sought) -> Iterator[tuple[str, str, str, frozenset[int]]]:
    """Papers whose wording cites any of the documents: procedure, template, name, keys of the documents cited."""
    for procedure in registry.procedures():
        for template in procedure.templates:
            texts: Iterable[str] = (template.basis, template.body)
            if cited := frozenset(key for text in texts for key in sought.cited_in(text)):
                yield procedure.code, template.code, f"{procedure.name}：{template.name}", cited
