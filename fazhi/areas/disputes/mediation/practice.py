"""Local practice of screening and joint mediation, read from ``local_practice.toml``.

“三线管控、四网排查、五步联调” is a county's own way of working: no published text of it was found, and national law sets
neither the lanes (线), the nets (网) and the joint steps nor days for acceptance, mediation and return visits. The
names and numbers are therefore configuration with defaults, never shown as law.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

_FILE = Path(__file__).with_name("local_practice.toml")
_PRACTICE = tomllib.loads(_FILE.read_text(encoding="utf-8"))

DAYS: dict[str, int] = _PRACTICE["days"]
LANES: list[str] = _PRACTICE["screening"]["lanes"]
NETS: list[str] = _PRACTICE["screening"]["nets"]
JOINT_STEPS: list[str] = _PRACTICE["screening"]["joint_steps"]


def lanes() -> list[tuple[str, str]]:
    """Choices of the responsibility lane; called when asked, so that no migration carries local names."""
    return [(name, name) for name in LANES]


def nets() -> list[tuple[str, str]]:
    """Choices of the screening net."""
    return [(name, name) for name in NETS]


def joint_steps() -> list[tuple[str, str]]:
    """Choices of the joint step."""
    return [(name, name) for name in JOINT_STEPS]
