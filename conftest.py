"""Fixtures for every test."""

import gc
import os
import re
from datetime import date

import pytest
from django.middleware import csrf
from hypothesis import settings as properties
from whitenoise.middleware import WhiteNoiseMiddleware

from tests.once import files_found

#: A form's token is drawn from consonants alone: a test that a number or a word is not on a page must not find it in there by chance.
csrf.CSRF_ALLOWED_CHARS = "bcdfghjklmnpqrstvwxz"
WhiteNoiseMiddleware.add_files_from_finders = files_found(WhiteNoiseMiddleware.add_files_from_finders)

# A property that holds does not cease to hold on a busy machine, and every run tries the same cases.
properties.register_profile("house", deadline=None, derandomize=True, max_examples=200)
properties.load_profile("house")

TODAY = date(2026, 11, 20)


#: Of an area's tests, those that ask the database something of its own: whole lives, figures, pages, imports, many at once.
ASKING = re.compile(r"fazhi/(areas|demo)/.*test_(life|figures|pages|at_once|import|round|search\w*|library|sums)\.py")
#: Of the rest, what asks every system the same once more: who gets in, what its pages and sheets hold, how reports are read;
#: and thousands of records of the printed reports, where one of them is asked for every declared figure.
ALIKE = re.compile(
    r"(tests/test_(open_doors|sheets_\w+|house|api\w*)|fazhi/(report|portal)/|fazhi/(desk/tests/test_every_system|spine/tests/test_sheets_reading)"
    r"|tests/published/.*test_published_figures_follow_from_records\[00[0134]\])"
)


#: They take longest: the first of all, and the first of those that commit, which stand at the end.
LONGEST = ("tests/published", "tests/faults")
LONG_WALKS = re.compile(r"tests/browser/test_(decision_life|document_life|penalty_life|keyboard|random_inspection)\.py")


def _place(item):
    marked = item.get_closest_marker("django_db")
    commits = bool(marked and marked.kwargs.get("transaction"))
    return not item.nodeid.startswith(LONGEST), commits, not LONG_WALKS.match(item.nodeid)


def pytest_collection_modifyitems(config, items):
    """The longest first, so that no worker is left alone with them at the end. What touches the database is tested again
    on PostgreSQL: the platform but for what is alike, of the areas what asks the database something of its own; WHOLE=1: everything."""
    items.sort(key=_place)
    if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
        return
    kept = [item for item in items if _again(item)]
    config.hook.pytest_deselected(items=[i for i in items if i not in set(kept)])
    items[:] = kept


def _again(item):
    touching = {"db", "transactional_db", "django_db_setup", "live_server"}
    marked = item.get_closest_marker("django_db")
    if not marked and not touching & set(getattr(item, "fixturenames", ())):
        return False
    of_an_area = item.nodeid.startswith(("fazhi/areas", "fazhi/demo")) and not os.environ.get("WHOLE")
    if ALIKE.match(item.nodeid) and not os.environ.get("WHOLE"):
        return False
    return not of_an_area or bool(ASKING.match(item.nodeid)) or bool(marked and marked.kwargs.get("transaction"))


@pytest.hookimpl(hookwrapper=True)
def pytest_collection(session):
    """What stands when the tests are collected stays to the end: the collector need not walk through it again and again."""
    gc.disable()
    yield
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


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
def one_database(django_db_modify_db_settings):
    """Migrated once for all workers of a run."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return
    from django.db import connection

    from tests.template import making

    connection.creation.create_test_db = making(connection.creation.create_test_db)


@pytest.fixture(scope="session")
def django_db_setup(one_database, django_db_setup, django_db_blocker):
    """After a test that commits, the tables are emptied; on SQLite the guards of the history would refuse that."""
    from django.core.management.commands import flush
    from django.db import connection

    from fazhi.spine import guards
    from tests.template import emptying

    with django_db_blocker.unblock():
        guards.lift()
        connection.ops.sql_flush = emptying(connection.ops.sql_flush)
        flush.emit_post_migrate_signal = lambda *_, **__: None  # its only work are the lists that stay


@pytest.fixture(scope="session")
def chromium():
    """One real browser for each process, started when a test first needs it; skipped with the reason without one."""
    from tests import chromium

    if chromium.PROGRAM is None:
        pytest.skip(chromium.MISSING)
    with chromium.started() as found:
        yield found


@pytest.fixture
def browser(chromium, monkeypatch):
    """The browser, empty: ``browser.new_context(...)`` is a person of its own, gone after the test."""
    from tests.chromium import awake

    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # its driver keeps an event loop in this thread
    with awake(*chromium) as found:
        yield found


@pytest.fixture
def sit(browser, live_server):
    """Somebody at the desk: sit("clerk") gives a page that is logged in. Any complaint of the browser fails the test; a refused
    form is answered with 422 and is none."""
    from tests.browser.sitting import log_in

    complaints = []

    def down(who, width=1280):
        page = browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN").new_page()
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" and "422" not in m.text else None)
        log_in(page, live_server.url, who)
        return page

    yield down
    assert not complaints
