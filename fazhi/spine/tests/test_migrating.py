"""Many tables in one step: the same schema as one by one, and nothing taken in that belongs elsewhere."""

import pytest
from django.apps import apps
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState

from fazhi.spine.migrating import Tables

TREE = migrations.CreateModel("Tree", [("id", models.AutoField(primary_key=True)), ("height", models.IntegerField())])
LEAF = migrations.CreateModel("Leaf", [("tree", models.OneToOneField("forest.tree", models.CASCADE, primary_key=True))])
ADDED = [
    migrations.AddField("tree", "crown", models.ForeignKey("forest.leaf", models.CASCADE, null=True)),
    migrations.AddIndex("tree", models.Index(fields=["height"], name="tree_height")),
    migrations.AddConstraint("tree", models.CheckConstraint(condition=models.Q(height__gt=0), name="tree_grows")),
]


def test_the_state_is_the_same_as_one_by_one():
    one_by_one = ProjectState()
    for operation in (TREE, LEAF, *ADDED):
        operation.state_forwards("forest", one_by_one)
    together = ProjectState()
    Tables([TREE, LEAF, *ADDED]).state_forwards("forest", together)
    assert together == one_by_one


@pytest.mark.django_db
def test_every_declared_index_and_constraint_stands_in_the_database():
    """They may be added after their table in a migration, which then has only the last form of it made."""
    with connection.cursor() as cursor:
        for model in apps.get_models():
            if model._meta.managed:
                known = connection.introspection.get_constraints(cursor, model._meta.db_table)
                named = {part.name for part in (*model._meta.indexes, *model._meta.constraints)}
                assert named <= set(known), model
                columns = {c.name for c in connection.introspection.get_table_description(cursor, model._meta.db_table)}
                assert columns == {field.column for field in model._meta.concrete_fields}, model


def test_what_stands_already_is_not_taken_in():
    with pytest.raises(TypeError, match="not made here"):
        Tables([LEAF, ADDED[0]])
    with pytest.raises(TypeError, match="not made here"):
        Tables([TREE, migrations.DeleteModel("Tree")])
