"""What is custom, and what nobody has verified, is said wherever a limit is shown."""

import pytest
from django.template.loader import render_to_string

from fazhi.spine import registry


@pytest.mark.parametrize(("code", "shown"), [("redo_2007", ["未核实"]), ("return_visit", ["本地规定"]), ("decide", [])])
def test_marks_of_a_limit(code, shown):
    limit = registry.procedure("disputes.reconsideration").limit_by_code[code]
    page = render_to_string(
        "components/dial.html", {"dial": {"limit": limit, "deadline": {"void": True}, "tone": "grey"}}
    )
    assert [mark for mark in ("本地规定", "未核实") if mark in page] == shown
