"""The product's settings without what its own pages need: no session, no account, no middleware."""

from fazhi.settings import *  # noqa: F403

ROOT_URLCONF = "bench.bare"
MIDDLEWARE: list[str] = []
