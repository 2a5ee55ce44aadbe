"""The page of a rate of coverage says of what it is a share: the list of those who should have counsel."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client


@pytest.mark.parametrize(
    ("code", "whole", "words"),
    [
        ("coverage", "应配备的党政机关", "÷名单中的县级党政机关和乡镇（街道）"),
        ("lawyer_coverage", "应配备的党政机关", "÷名单中的县级党政机关和乡镇（街道）"),
        ("village_coverage", "应配备的村（居）", "÷名单中的村（居）"),
    ],
)
def test_the_denominator_is_stated_and_opens(county: Any, code: str, whole: str, words: str) -> None:
    client = Client()
    client.force_login(county.people["clerk"])
    page = client.get(f"/desk/figures/decisions.counsel.{code}/").content.decode()
    assert "分母" in page and whole in page and words in page
    due = "villages_due" if code == "village_coverage" else "offices_due"
    told = client.get(f"/desk/figures/decisions.counsel.{due}/").content.decode()
    assert "“应配备法律顾问、公职律师的单位名单”中期末列入的单位" in told
    assert client.get(f"/desk/figures/decisions.counsel.{code}/rows/?side=whole").status_code == 200
