"""One self-contained page that holds a certificate and recomputes it in any browser, off line.

The scripts are a second implementation of the draw, SM3 included; nothing of this process runs in it but the table of
shapes. It is a file, not served by the desk, so that its script may stand inside.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from fazhi.spine.draws.certificate import Certificate
from fazhi.spine.draws.record import MIN_SEED
from fazhi.spine.draws.shapes import CERTIFICATE
from fazhi.spine.draws.words import FORMAT, GROUNDS, MAX_WEIGHT, MIN_OFFICERS, MIN_WITNESSES

_FILES = Path(__file__).parent / "page_files"
_SCRIPTS = ("rules.js", "sm3.js", "plan.js", "faults.js", "hold.js", "check.js", "view.js")


def page(one: Certificate) -> str:
    """The page as text. The certificate need not verify: then the page says what is wrong."""
    rules = {
        "FORMAT": FORMAT,
        "MAX_WEIGHT": MAX_WEIGHT,
        "MIN_OFFICERS": MIN_OFFICERS,
        "MIN_WITNESSES": MIN_WITNESSES,
        "MIN_SEED": MIN_SEED,
        "GROUNDS": {str(ground): label for ground, label in GROUNDS.items()},
        "SHAPE": CERTIFICATE,
    }
    before, after = _template().split("{{certificate}}")
    return before + _embedded(one) + after.replace("{{rules}}", _embedded(rules))


@cache
def _template() -> str:
    script = "\n".join((_FILES / name).read_text(encoding="utf-8").replace('"use strict";\n', "") for name in _SCRIPTS)
    html = (_FILES / "page.html").read_text(encoding="utf-8")
    css = (_FILES / "page.css").read_text(encoding="utf-8")
    return html.replace("{{css}}", css).replace("{{script}}", '"use strict";\n' + script)


def _embedded(value: Any) -> str:
    """JSON that cannot end the script element it stands in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
