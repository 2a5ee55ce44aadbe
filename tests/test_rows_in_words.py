"""The records behind every number stand under Chinese heads: what has no name of its own is the platform's and is not shown."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.urls import reverse

from fazhi.desk.figure_rows import RowTable
from fazhi.figures import catalogue
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, take_step

ENGLISH = re.compile(r"[a-z]{3}")


def test_every_head_of_every_figures_rows_is_chinese(db):
    leaves = {
        leaf.source.code: leaf for figure in catalogue.figures() for leaf in figure.leaves() if not leaf.source.closed
    }
    wrong = [
        (code, column.label)
        for code, leaf in leaves.items()
        for column in RowTable(leaf).columns
        if ENGLISH.search(column.label)
    ]
    assert len(leaves) > 100 and not wrong


@pytest.mark.django_db
def test_a_missed_limit_is_told_by_its_name_and_days(county, client):
    task = {
        "title": "修订规程",
        "origin": "direct",
        "origin_title": "",
        "assigner": county["justice"],
        "measure": "",
        "due_on": date(2026, 9, 1),
    }
    made = open_matter(
        "leadership.task", organ=county["police"], by=county.people["clerk"], on=date(2026, 8, 3), fields=task
    )
    take_step(made, "take", by=county.people["police"], on=date(2026, 8, 4))
    county.person("leader", "government", Role.LEADER, reach=Reach.DIVISION, name="县领导")
    client.force_login(county.people["leader"])
    page = client.get(reverse("desk:figure-rows", args=["leadership.task.late"]) + "?year=2026").content.decode()
    assert (
        "完成任务" in page
        and "届满日期" in page
        and "2026-09-01" in page
        and "尚未办理" in page
        and "started on" not in page
    )
