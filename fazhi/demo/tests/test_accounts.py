"""The list of accounts is whole: whoever the demonstration lets in is printed and explained, and nobody else."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest

from fazhi.demo import accounts, people, places
from fazhi.demo.scenarios import items, petitions, resettlement, supervision
from fazhi.demo.scenarios.emergency_course import Duty
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account

ROOT = Path(__file__).parents[3]
#: Where accounts are made whose making takes whole scenarios; a file that begins to make some must be named here.
MADE_ELSEWHERE = {
    "area_management.py": {"jingqu", "jingquban"}, "visit_ground.py": {"shijuzhang"},
    "file_review.py": {f"pingcha{n:02}" for n in range(1, 21)}, "clues.py": {"jiandu"}, "audits.py": {"xiansuo"},
    "reports_together.py": {"zhenzhang"},
}  # fmt: skip
MADE_HERE = {"emergency_course.py", "items.py", "resettlement.py", "supervision.py"}


@pytest.fixture
def cast(settings, db, today):
    settings.FAZHI_DIVISION = places.COUNTY
    county = places.build()
    people_ = people.cast(county)
    ledger, rng = Ledger(), Random(1)
    Duty(ledger, rng, county, people_)
    petitions.Office(ledger, rng, county, people_)
    resettlement.posts(county)
    items.keeper(county, people_)
    supervision.personnel_advice(ledger, rng, county, people_)
    return county


def test_every_account_is_on_the_list_and_on_no_other(cast):
    made = set(Account.objects.values_list("username", flat=True)) | set().union(*MADE_ELSEWHERE.values())
    assert made == accounts.usernames()


def test_no_other_scenario_makes_accounts():
    making = re.compile(r"post_holder\(|Account\(username|Account\.objects\.(?:get_or_)?create")
    folder = ROOT / "fazhi" / "demo" / "scenarios"
    found = {p.name for p in folder.glob("*.py") if making.search(p.read_text(encoding="utf-8"))}
    assert found == MADE_HERE | set(MADE_ELSEWHERE)
    for name, usernames in MADE_ELSEWHERE.items():
        text = (folder / name).read_text(encoding="utf-8")
        assert all(re.sub(r"\d+$", "", username) in text for username in usernames), name


def test_the_list_is_short_and_the_page_explains_it(cast):
    lines = list(accounts.in_lines())
    assert len(lines) <= 14 and max(map(len, lines)) <= 110
    page = (ROOT / "docs" / "demonstration.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"`([\w-]+)`", page))
    spans = {name for name in accounts.usernames() if re.fullmatch(r"(bm|xz|pingcha)\d\d", name)}
    assert accounts.usernames() - spans <= shown
    assert shown - accounts.usernames() <= {"yunlan-2026"}


def test_the_accounts_stand_where_the_list_says(cast):
    assert cast.department("县信访局").code == "bm27"
    told = {post.systems for post in Account.objects.get(username="bm27").posts.all()}
    assert "disputes.accusation" in told
    assert any(post.covers("disputes.confirmation") for post in Account.objects.get(username="tiaojie").posts.all())
