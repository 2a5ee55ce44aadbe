"""Two people save at the same moment: one result stands, and whoever was slower is told."""

import pytest

from fazhi.areas.rules.cleanup.bench import Bench, Said
from fazhi.areas.rules.cleanup.tests.rounds import D, cast, documents, frozen, results, share
from fazhi.spine.errors import Conflict
from fazhi.spine.models import Event, Matter
from fazhi.spine.tests.county import build
from fazhi.spine.tests.test_concurrency import together
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db(transaction=True)


def saver(matter, person, *said, at=None):
    def task():
        return Bench(Matter.objects.get(pk=matter.pk), person, D("2026-11-20"), share=at).save(said)

    return task


def test_the_same_item():
    county = build()
    cast(county)
    documents(county, 4)
    matter = frozen(county)
    mine = saver(matter, county.people["clerk"], Said(2, "keep", "", ("", ""), 0))
    theirs = saver(
        matter, county.people["police_clerk"], Said(2, "repeal", "过时", ("", ""), 0), at=share(county, matter)
    )
    told = together([mine, theirs])
    assert sorted(type(answer).__name__ for answer in told) == ["Conflict", "int"]
    late = next(answer for answer in told if isinstance(answer, Conflict))
    assert "第2号《云岚县第2号事项管理办法》已由" in late.reasons[0]
    assert Event.objects.filter(chain=matter.pk, code__in=("adjust", "propose")).count() == 1
    assert not list(breaks())


def test_different_items_do_not_stand_in_each_others_way():
    county = build()
    cast(county)
    documents(county, 4)
    matter = frozen(county)
    mine = saver(matter, county.people["clerk"], Said(1, "keep", "", ("", ""), 0))
    theirs = saver(
        matter, county.people["police_clerk"], Said(2, "repeal", "过时", ("", ""), 0), at=share(county, matter)
    )
    assert together([mine, theirs]) == [1, 1]
    assert results(matter) == {1: "keep", 2: "repeal", 3: "", 4: ""}
    assert not list(breaks())
