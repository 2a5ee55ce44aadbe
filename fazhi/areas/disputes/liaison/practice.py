"""Local practice of working with courts and procuratorates, read from ``local_practice.toml``.

Joint meetings (府院联席会议、府检联席会议) rest on policy and local rules: no national text sets how often they meet, when minutes
are issued, how soon a letter is handed on or when its result is looked at again. The numbers are configuration with
defaults, never shown as law.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))
DAYS: dict[str, int] = _PRACTICE["days"]
