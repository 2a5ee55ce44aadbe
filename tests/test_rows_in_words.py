"""The records behind every number stand under Chinese heads: what has no name of its own is the platform's and is not shown."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.apps import apps
from django.db import models
from django.urls import reverse

from fazhi.desk.figure_rows import RowTable
from fazhi.figures import catalogue
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.fields import NamedCode, NamedCodes
from fazhi.spine.saying import say, teller

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


#: The register in which the codes of key fields are laid down shows them as they are typed.
LAID_DOWN = {"KeyField.field_code"}


def test_whatever_is_typed_as_a_code_of_a_figure_a_register_or_a_column_is_shown_by_its_name():
    asks = re.compile(r"指标.{0,6}代码|台账.{0,3}代码|重点领域.{0,3}代码|字段名|所在的字段")
    asked, wrong = [], []
    for model in (m for m in apps.get_models() if m.__module__.startswith("fazhi.areas")):
        for field in model._meta.concrete_fields:
            words = f"{field.verbose_name} {field.help_text}"
            name = f"{model.__name__}.{field.name}"
            if asks.search(words) and isinstance(field, (models.CharField, models.TextField)) and name not in LAID_DOWN:
                asked.append(name)
                if not isinstance(field, (NamedCode, NamedCodes)):
                    wrong.append(name)
    assert len(asked) > 5 and not wrong


def test_the_column_of_the_agency_is_named_in_chinese(db):
    behind = apps.get_model("leadership", "AppraisalItem")._meta.get_field("unit_path")
    assert say(behind, "respondent_organ") and not ENGLISH.search(say(behind, "respondent_organ"))
    assert say(behind, "nobody__has_this") == "nobody__has_this"


def test_a_key_field_is_told_by_its_name_once_for_a_column(county, django_assert_num_queries):
    county.person("keeper", "justice", Role.REGISTRAR, reach=Reach.DIVISION, name="登记员")
    fields = {"field_code": "elderly_care", "domain": "civil", "lead": county["market"], "since": date(2026, 1, 5)}
    record_entry(
        "enforcement.key_fields", organ=county["justice"], by=county.people["keeper"], on=date(2026, 1, 5),
        title="养老机构安全", fields=fields,
    )  # fmt: skip
    for path in ("enforcement.PenaltyCase.key_field", "leadership.Campaign.field_code"):
        area, model, name = path.split(".")
        told = teller(apps.get_model(area, model)._meta.get_field(name))
        with django_assert_num_queries(1):
            assert [told("elderly_care") for _ in range(5)] == ["养老机构安全"] * 5
        assert told("nothing") == "nothing" and told("") == ""
