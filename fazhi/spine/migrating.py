"""Many new tables as one step of a migration.

After each model that is added, Django makes every model anew that hangs together with it; here all hang together by
the chain and the matter, and with three hundred models most of a first start went by with that. ``Tables`` takes all
models of one migration at once and has each made once, beside those that stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.migrations.operations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.operations.base import Operation


class Tables(Operation):
    """New models with what is added to them in the same breath (fields that close a circle, indexes, constraints).

    Raises TypeError where an operation concerns a model that is not made here: that one stands behind, by itself.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, operations: Sequence[Any]) -> None:
        self.operations = list(operations)
        made = self._made()
        for operation in self.operations:
            if not (isinstance(operation, CreateModel) or _of(operation) in made):
                raise TypeError(f"{operation.describe()}: concerns a table that is not made here")

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, [self.operations], {}

    def state_forwards(self, app_label: str, state: Any) -> None:
        apps = state.__dict__.pop("apps", None)  # as long as it is away, nothing is made
        for operation in self.operations:
            operation.state_forwards(app_label, state)
        if apps is not None:
            apps.render_multiple([state.models[app_label, name] for name in self._made()])
            state.apps = apps

    def _made(self) -> list[str]:
        return [operation.name_lower for operation in self.operations if isinstance(operation, CreateModel)]

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """The tables in their last form, with the fields, indexes and constraints that were added to them."""
        for operation in self.operations:
            if isinstance(operation, CreateModel):
                operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        for operation in reversed(self.operations):
            if isinstance(operation, CreateModel):
                operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return "; ".join(operation.describe() for operation in self.operations)


def _of(operation: Any) -> str:
    """The name of the model that an operation adds to; empty for every other kind of operation."""
    return operation.model_name_lower if isinstance(operation, AddField | AddIndex | AddConstraint) else ""
