"""A ballot is given once, cannot be laid beside its answer, and is told in full groups only."""

from __future__ import annotations

import sqlite3
from datetime import date
from random import Random

import pytest
from django.apps import apps
from django.db import connection, transaction

from fazhi.portal import ballots
from fazhi.portal.ballots import Ballot, Question, Vote
from fazhi.portal.codes import new_code
from fazhi.portal.models import BallotCount, BallotPaper
from fazhi.spine.errors import BadInput, NotAllowed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
TODAY = date(2026, 11, 20)
MARKS = {"yes": "满意", "no": "不满意"}
ASKED = Ballot("services.advice", "", (Question("mark", "是否满意", MARKS),), twice="已经评价过")
#: A round over three officials: 60 raters with codes that were handed out, told at its end.
ROUND = Ballot(
    "test.round", "", tuple(Question(f"official{n}", f"第{n}名", MARKS) for n in range(3)), twice="已经评价过",
    least=20, handed=True, rolling=False,
)  # fmt: skip


def say(county, code, mark, ballot=ASKED):
    ballots.give(ballot, code, [Vote(county["justice"], "mark", mark)])


def told(ballot=ASKED, about="mark"):
    return [(one.organ.code, one.counts) for one in ballots.told(ballot, about, TODAY.year)]


def copied():
    """Every table of the database with every column and with SQLite's own row numbers, in the order in which it keeps them."""
    with connection.cursor() as cursor:
        rows = {}
        for table in connection.introspection.table_names():
            number = "rowid, " if connection.vendor == "sqlite" else ""
            try:
                with transaction.atomic():
                    cursor.execute(f'SELECT {number}* FROM "{table}"')
            except Exception:  # a table without row numbers
                cursor.execute(f'SELECT * FROM "{table}"')
            rows[table] = cursor.fetchall()
    return rows


def test_a_code_is_good_for_one_ballot(county):
    code = new_code()
    say(county, code, "yes")
    before = copied()
    with pytest.raises(NotAllowed, match="已经评价过"):
        say(county, code, "no")
    assert copied() == before
    assert ballots.used(ASKED, code) and not ballots.used(ROUND, code)  # a code of another ballot is another code
    with pytest.raises(BadInput, match="请选择"):
        say(county, new_code(), "perhaps")
    with pytest.raises(BadInput, match="没有评价码"):
        say(county, "", "yes")
    assert copied() == before  # what is refused spends nothing


def test_the_same_answers_in_any_order_leave_the_same_database(county):
    """The strongest: whoever holds a copy cannot tell apart two worlds in which everybody answered something else. The same codes,
    with the answers dealt to them in other ways and given in other orders, leave the same copy, byte for byte."""
    codes, answers = [new_code() for _ in range(13)], ["yes"] * 9 + ["no"] * 4
    left = []
    for seed in range(6):
        with transaction.atomic():
            rng = Random(seed)
            dealt = rng.sample(answers[:10], 10) + answers[10:]
            given = zip(rng.sample(codes, 13), dealt, strict=True)
            for code, answer in given:
                say(county, code, answer)
            seen = copied()
            ids = [row[0] for row in seen.pop("portal_ballotcount")]
            first = min(ids)  # numbers go on after what was rolled back: only their order could tell something
            counts = BallotCount.objects.order_by("pk").values_list("about", "answer", "month", "count")
            seen.pop("sqlite_sequence", None)
            left.append((seen, [one - first for one in ids], list(counts)))
            transaction.set_rollback(True)
    assert all(one == left[0] for one in left)
    assert sum(row[-1] for row in left[0][2]) == 13 and len(left[0][0]["portal_ballotpaper"]) == 13


def test_the_order_of_giving_is_nowhere(county):
    codes = [new_code() for _ in range(40)]
    for code in codes:
        say(county, code, "yes")
    rows = copied()["portal_ballotpaper"]
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)  # kept by the digest …
    if connection.vendor == "sqlite":
        assert all(row[0] == row[1] for row in rows)  # … which is the row number itself
    given = [ballots._mark(ASKED, code) for code in codes]
    assert given != sorted(given) and {row[0] for row in rows} == set(given)
    assert BallotCount.objects.count() == 4  # two that wait, two that are told: no row for one answer


def test_nothing_leads_from_one_table_to_the_other():
    paper, count = apps.get_model("portal", "BallotPaper"), apps.get_model("portal", "BallotCount")
    assert {f.name for f in paper._meta.get_fields()} == {"mark", "spent"}
    assert {f.name for f in count._meta.get_fields()} == {
        "id", "ballot", "organ", "scope", "about", "answer", "month", "count"
    }  # fmt: skip
    assert not any(
        f.related_model in (paper, count) for model in apps.get_models() for f in model._meta.fields if f.is_relation
    )


def test_all_counts_are_written_together(county):
    """Which row was written last says nothing: each writing writes the counts of all answers."""
    say(county, new_code(), "yes")
    with connection.execute_wrapper(written := Written()):
        say(county, new_code(), "no")
    updates = [sql for sql in written.said if sql.startswith("UPDATE")]
    assert len(updates) == 1 and written.many == [len(MARKS)]


class Written:
    """What is asked of the database, and how many rows each update wrote."""

    def __init__(self):
        self.said, self.many = [], []

    def __call__(self, execute, sql, params, many, context):
        found = execute(sql, params, many, context)
        self.said.append(sql)
        if sql.startswith("UPDATE"):
            self.many.append(context["cursor"].rowcount)
        return found


def test_without_the_key_no_code_can_be_tried(county, settings):
    code = new_code()
    say(county, code, "yes")
    settings.SECRET_KEY = "another"
    assert not ballots.used(ASKED, code)
    assert all(code not in str(row) for rows in copied().values() for row in rows)


def test_only_full_groups_are_told(county):
    seen = []
    for n in range(11):
        say(county, new_code(), "no" if n in (2, 7) else "yes")
        seen.append(told())
    few, five, ten = ("justice", {}), ("justice", {"yes": 4, "no": 1}), ("justice", {"yes": 8, "no": 2})
    assert seen == [[few]] * 4 + [[five]] * 5 + [[ten]] * 2
    assert ballots.told(ASKED, "mark", TODAY.year - 1) == []
    with pytest.raises(ValueError, match="fewer than 5"):
        Ballot("x.y", "", (), twice="", least=4)


def test_sixty_raters_with_codes_handed_out_apart(county):
    codes = ballots.hand_out(ROUND, 60)
    organ = county["justice"]
    assert len(set(codes)) == 60 and BallotPaper.objects.filter(spent=False).count() == 60
    kept = list(BallotPaper.objects.values_list("mark", flat=True))
    assert [ballots._mark(ROUND, code) for code in codes] != kept  # the pile lies in another order than the table
    votes = [Vote(organ, f"official{n}", "yes" if n else "no") for n in range(3)]
    assert ballots.unspent(ROUND, codes[0]) and not ballots.unspent(ROUND, new_code())
    assert not ballots.unspent(ASKED, codes[0])  # a code of this round opens no other
    with pytest.raises(BadInput, match="没有查到这个评价码"):
        ballots.give(ROUND, new_code(), votes)
    for code in codes[:19]:
        ballots.give(ROUND, code, votes)
    with pytest.raises(NotAllowed, match="已经评价过"):
        ballots.give(ROUND, codes[0], votes)
    ballots.count_out(ROUND, organ, on=TODAY)
    assert told(ROUND, "official0") == [("justice", {})]  # 19 are too few
    assert ballots.waiting(ROUND, organ, "official0") == 19 and not ballots.unspent(ROUND, codes[0])
    for code in codes[19:]:
        ballots.give(ROUND, code, votes)
    assert told(ROUND, "official0") == [("justice", {})]  # nothing before the end
    ballots.count_out(ROUND, organ, on=TODAY)
    assert [told(ROUND, f"official{n}")[0][1] for n in range(3)] == [{"no": 60}, {"yes": 60}, {"yes": 60}]
    assert BallotCount.objects.filter(ballot=ROUND.code).count() == 12  # nobody's three answers stand together


@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_the_number_of_a_row_is_its_key(county):
    """Were it not, SQLite would number the papers in the order in which they were spent."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE name = 'portal_ballotpaper'")
        made = cursor.fetchone()[0]
    other = sqlite3.connect(":memory:")
    other.execute(made)
    other.executemany("INSERT INTO portal_ballotpaper VALUES (?, 1)", [(30,), (10,), (20,)])
    assert other.execute("SELECT rowid FROM portal_ballotpaper").fetchall() == [(10,), (20,), (30,)]
