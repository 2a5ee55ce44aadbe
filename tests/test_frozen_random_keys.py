"""Rows with a random key, which tells no order, are kept in a frozen report and compared like every other row."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.enforcement.law_tests.models import LawSitting
from fazhi.areas.enforcement.law_tests.tests.ground import TODAY, announced, person, take
from fazhi.figures import catalogue
from fazhi.figures.second import Walker
from fazhi.figures.words import Period
from fazhi.report.freezing import pack, unpack

ASKED = "enforcement.law_tests.should"


@pytest.mark.django_db
def test_they_are_packed_and_found_again(county, settings):
    settings.FAZHI_TODAY = TODAY
    matter = announced(county, person(county, "周明"), person(county, "许青"), person(county, "高远"))
    settings.FAZHI_TODAY = date(2026, 11, 23)
    take(county, matter, "end", on=date(2026, 11, 23))
    figure = catalogue.figure(ASKED)

    def leaves():
        return Walker(Period.year(2026)).leaves(figure)

    records, digest = pack(leaves())
    keys = {row.token.int for row in LawSitting.objects.filter(matter=matter.pk, round=1)}
    assert len(keys) == 3 and set(unpack(records)[ASKED]) == keys
    assert pack(leaves()) == (records, digest)
    LawSitting.objects.filter(token=LawSitting.objects.filter(round=1)[0].token).update(absent_why="病假")
    assert pack(leaves())[1] != digest and len(unpack(pack(leaves())[0])[ASKED]) == 2
