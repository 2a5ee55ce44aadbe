"""Fixtures for every test."""

import os
from datetime import date

import pytest
from hypothesis import settings as properties

# A property that holds does not cease to hold on a busy machine, and every run tries the same cases.
properties.register_profile("house", deadline=None, derandomize=True, max_examples=200)
properties.load_profile("house")

TODAY = date(2026, 11, 20)


def pytest_collection_modifyitems(config, items):
    """The longest first, so that no worker is left alone with them at the end. On PostgreSQL only what touches the
    database is tested again; all the rest has been tested on SQLite."""
    items.sort(key=lambda item: not item.nodeid.startswith("tests/published"))
    if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
        return
    touching = {"db", "transactional_db", "django_db_setup", "live_server"}
    kept = [i for i in items if i.get_closest_marker("django_db") or touching & set(getattr(i, "fixturenames", ()))]
    config.hook.pytest_deselected(items=[i for i in items if i not in set(kept)])
    items[:] = kept


@pytest.fixture(autouse=True)
def today(settings):
    """Tests live on one fixed day."""
    settings.FAZHI_TODAY = TODAY
    return TODAY


@pytest.fixture
def county(db):
    """A small fictional county with people."""
    from fazhi.spine.tests.county import build

    return build()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """After a test that commits, every table is emptied; on SQLite the guards of the history would refuse that."""
    from fazhi.spine import guards

    with django_db_blocker.unblock():
        guards.lift()
