"""The figures that the systems declare, by code."""

from __future__ import annotations

from fazhi.figures.withholding import faults
from fazhi.figures.words import Figure
from fazhi.spine.registry import Unknown, is_known, register_of

_figures: dict[str, Figure] = {}


def declare(*figures: Figure) -> None:
    """Take in figures; a code may be declared once."""
    for figure in figures:
        if figure.code in _figures and _figures[figure.code] != figure:
            raise ValueError(f"figure {figure.code} is declared twice")
        for leaf in figure.leaves():
            if not leaf.on:
                raise ValueError(f"figure {leaf.code} has no date field")
        if fault := faults(figure):
            raise ValueError(f"figure {figure.code} {fault}")
        _figures[figure.code] = figure


def figure(code: str) -> Figure:
    try:
        return _figures[code]
    except KeyError:
        raise Unknown(f"没有“{code}”这个指标") from None


def called(code: str) -> str:
    """What a figure or a register is called; a code that nothing has any more stays as it is."""
    if code in _figures:
        return _figures[code].name
    return register_of(code).name if is_known(code) else code


def figures(area: str = "", system: str = "") -> list[Figure]:
    """All figures, or those of one area or system, by code in the order declared."""
    return [
        f for f in _figures.values()
        if (not area or f.area == area) and (not system or f.code.startswith(system + "."))
    ]  # fmt: skip
