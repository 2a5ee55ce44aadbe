"""One record of each kind, made through the bulk ledger; a ledger file says how many and with what."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from tests.published.recipes.scene import Scene as Scene

#: Recipes of all files beside this one: each has its own table RECIPES.
RECIPES: dict[str, Any] = {}
for _found in iter_modules(__path__):
    RECIPES |= getattr(import_module(f"{__name__}.{_found.name}"), "RECIPES", {})
