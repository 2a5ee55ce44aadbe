"""What the county lays down for tests, read from ``local_practice.toml``."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

#: After the time is over the server still takes, for so long, what was answered while the connection was gone.
GRACE = timedelta(seconds=_PRACTICE["sitting"]["grace_seconds"])
KEY_POSTS: tuple[str, ...] = tuple(_PRACTICE["cohort"]["key_posts"])
#: Whether whoever failed the last yearly test is renewed no certificate.
RENEWAL_NEEDS_PASS: bool = _PRACTICE["renewal"]["needs_yearly_pass"]
SMALL: int = _PRACTICE["figures"]["small_agency"]
