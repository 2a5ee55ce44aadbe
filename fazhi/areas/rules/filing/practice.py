"""Days of record review, read from ``local_practice.toml``.

监督法第40条 and 法规规章备案审查条例第25条 leave the review of lower documents to the provinces; no national law names days.
The defaults are those of provinces whose rules were read (山东, 北京, 上海) and are shown as local, never as law.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from fazhi.areas.rules.documents.local_rules import RULES
from fazhi.spine.calendar import Calendar
from fazhi.spine.limits import Limit, Unit, due_on

_PRACTICE: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8")
)
DAYS: dict[str, int] = _PRACTICE["days"]
SUGGESTION: dict[str, int] = _PRACTICE["suggestion"]
NUMBER: str = _PRACTICE["numbering"]["filing"]
#: A maker files within so many days of publication; the same number starts the clock of the document itself.
FILE_DAYS: int = RULES["filing"]["government_days"]
_FILE = Limit("file", "报备", FILE_DAYS, Unit.DAY, "publish", {"file"}, "本省备案审查规定", local=True)


def file_by(published: date, calendar: Calendar) -> date:
    """The last day on which a document published on a day is filed in time."""
    return due_on(_FILE, published, calendar)
