"""Own data that were recorded wrongly (条例第41条): examined and mended, passed on, or refused, always in writing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.spine import actions
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Deadline, Document, Matter

D = date.fromisoformat


@pytest.fixture
def asked(office: Any, at: Any) -> Matter:
    fields = {
        "applicant": "林青",
        "contact_phone": "13900000001",
        "subject": "登记的经营场所有误",
        "evidence": "营业执照、租赁合同",
    }
    return actions.open_matter(
        "oversight.own_data_correction",
        organ=office["market"],
        by=office.people["foi"],
        on=at("2026-11-02"),
        fields=fields,
    )


@pytest.mark.parametrize(("code", "state"), [("mend", "mended"), ("pass_on", "passed_on"), ("refuse", "refused")])
def test_every_way_ends_with_a_letter(asked: Matter, step: Any, code: str, state: str) -> None:
    prompt = Deadline.objects.get(matter=asked, limit="mend")
    assert prompt.due_on is None and "林青" not in asked.title  # 及时: the law names no number
    with pytest.raises(BadInput, match="请填写“处理情况”"):
        step(asked, code, "2026-11-03", outcome="")
    step(asked, code, "2026-11-03", outcome="经审核，已按营业执照处理")
    asked.refresh_from_db()
    prompt.refresh_from_db()
    assert asked.state == state and prompt.met_on == D("2026-11-03")
    letter = Document.objects.get(matter=asked)
    assert "经审核，已按营业执照处理" in letter.body and letter.to == "林青"
