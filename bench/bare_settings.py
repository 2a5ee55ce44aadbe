"""The product's settings without its pages; unless BENCH_LOGGED_IN, also without session, account and middleware."""

import os

from fazhi.settings import *  # noqa: F403

ROOT_URLCONF = "bench.bare"
if not os.environ.get("BENCH_LOGGED_IN"):
    MIDDLEWARE: list[str] = []
