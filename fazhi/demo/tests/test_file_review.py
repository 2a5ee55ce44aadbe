"""The case-file reviews of the demonstration: drawn, scored blind, some by a third, some objected to, some late."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from django.conf import settings as conf

from fazhi.areas.enforcement.file_review.models import FileClue, FileObjection, FileProblem, ReviewedFile, ReviewSheet
from fazhi.demo import people, places
from fazhi.demo.scenarios import file_review
from fazhi.spine.models import Deadline, Matter
from fazhi.spine.strays import strays
from fazhi.spine.verify import breaks


@pytest.mark.django_db
def test_two_rounds_of_review():
    county = places.build()
    cast = people.cast(county)
    made = file_review.reviews(Random(5), county, cast, rounds=2, per_agency=3, listed=8)
    assert made == ReviewedFile.objects.count() >= 12
    states = Counter(Matter.objects.filter(system="enforcement.reviewed_file").values_list("state", flat=True))
    assert states["closed"] and states["scoring"], states
    assert FileProblem.objects.exists() and FileClue.objects.exists() and FileObjection.objects.exists()
    assert ReviewSheet.objects.filter(seat=3).exists()
    assert Deadline.objects.overdue(conf.FAZHI_TODAY).filter(matter__system="enforcement.reviewed_file").exists()
    for row in ReviewSheet.objects.select_related("expert", "matter__reviewed_file"):
        assert row.expert.unit_id != row.matter.reviewed_file.agency_id
    assert [*breaks(), *strays()] == []
