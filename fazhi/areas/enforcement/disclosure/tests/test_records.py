"""Recordings of the process, the review catalogue, and the yearly statistics."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Deadline, Matter

D = date.fromisoformat
MEDIA = {
    "case_no": "云市监罚案〔2026〕8号", "recorded": "seizure", "medium": "video", "device": "JLY-0031",
    "begun_at": "2026-03-05T09:00+08:00", "ended_at": "2026-03-05T10:20+08:00", "uploaded_at": "2026-03-05T17:00+08:00", "whole": True,
    "late_reason": "", "digest": "", "place": "县局执法音像库", "retain_until": "2029-03-05",
}  # fmt: skip


@pytest.fixture
def bureau(county):
    county.person("m_clerk", "market", Role.CLERK)
    return county


def kept(county, **more):
    return record_entry(
        "enforcement.process_media", organ=county["market"], by=county.people["m_clerk"], on=D("2026-03-06"), title="扣押现场录像",
        fields={**MEDIA, **more},
    )  # fmt: skip


def test_a_recording_is_whole_and_uploaded_within_a_day(bureau):
    assert kept(bureau).pk
    with pytest.raises(BadInput, match="24小时内上传"):
        kept(bureau, uploaded_at="2026-03-06T10:21+08:00")
    assert kept(bureau, uploaded_at="2026-03-06T10:20+08:00").pk
    assert kept(bureau, uploaded_at="2026-03-07T10:20+08:00", late_reason="山区没有网络").pk
    with pytest.raises(BadInput, match="应当全程音像记录"):
        kept(bureau, whole=False)
    assert kept(bureau, whole=False, recorded="on_site").pk
    with pytest.raises(BadInput, match="依次先后"):
        kept(bureau, ended_at="2026-03-05T08:59+08:00")


def test_statistics_are_out_before_the_end_of_january(bureau):
    clerk = bureau.people["m_clerk"]
    matter = open_matter(
        "enforcement.year_statistics",
        organ=bureau["market"],
        by=clerk,
        on=D("2026-01-05"),
        fields={"ends_on": "2025-12-31"},
    )
    assert Deadline.objects.get(matter=matter, limit="send").due_on == D("2026-01-31")
    with pytest.raises(BadInput, match="2025年的数据已经登记"):
        open_matter(
            "enforcement.year_statistics",
            organ=bureau["market"],
            by=clerk,
            on=D("2026-01-06"),
            fields={"ends_on": "2025-12-31"},
        )
    told = {"address": "http://www.example.gov/xzzf/2025", "reported_to": "县人民政府、市市场监督管理局"}
    take_step(matter, "send", by=clerk, on=D("2026-01-20"), fields=told)
    assert Matter.objects.get(pk=matter.pk).state == "sent"
    early = open_matter(
        "enforcement.year_statistics",
        organ=bureau["market"],
        by=clerk,
        on=D("2026-06-01"),
        fields={"ends_on": "2026-12-31"},
    )
    with pytest.raises(BadInput, match="年度终了"):
        take_step(early, "send", by=clerk, on=D("2026-11-01"), fields=told)
    with pytest.raises(BadInput, match="12月31日"):
        open_matter(
            "enforcement.year_statistics",
            organ=bureau["market"],
            by=clerk,
            on=D("2026-06-01"),
            fields={"ends_on": "2026-06-30"},
        )
