"""Settings for tests: everything in memory or in the test database, nothing from the installation."""

import os
import tempfile

os.environ.setdefault("FAZHI_VAR", tempfile.mkdtemp(prefix="fazhi-test-"))
os.environ.setdefault("SECRET_KEY", "only-for-tests")

from fazhi.settings import *  # noqa: F403
from fazhi.settings import DATABASES, INSTALLED_APPS, MIDDLEWARE

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
INSTALLED_APPS = [*INSTALLED_APPS, "tests.sample", "zeal"]
MIDDLEWARE = ["zeal.middleware.zeal_middleware", *MIDDLEWARE]
ZEAL_RAISE = True
ZEAL_ALLOWLIST = [
    {"model": "sessions.Session"},  # logging out reads the session once more to delete it
    {"model": "spine.Matter", "field": "get*"},  # an action reads the matter again under its lock
    # and its record with it, and that of the matter that was handed over
    *({"model": f"{area}.*", "field": "get*"} for area in ("disputes", "decisions", "functions", "rules")),
]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
if os.environ.get("FAZHI_UNMIGRATED"):
    MIGRATION_MODULES = dict.fromkeys(os.environ["FAZHI_UNMIGRATED"].split(","))
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": os.path.join(os.environ["FAZHI_VAR"], "test.sqlite3")}
else:  # a statement that the planner has lost itself in fails by name; without an end it would hold up the whole run
    DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c statement_timeout=120s"
