"""The demonstration's documents: whole texts, their own days, every state, histories that hold."""

from random import Random

import pytest

from fazhi.areas.rules.documents.models import DocumentVersion, NormativeDocument
from fazhi.demo import people, places, shelf
from fazhi.demo.scenarios import documents
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Matter
from fazhi.spine.verify import breaks


@pytest.mark.django_db
def test_two_years_of_documents(today, settings):
    settings.FAZHI_DIVISION = "990126"
    county = places.build()
    cast, ledger = people.cast(county), Ledger()
    documents.made(ledger, Random(1), county, cast)
    states = dict(Matter.objects.filter(system="rules.document").values_list("normative_document__title", "state"))
    assert set(states.values()) >= {
        "drafting", "commenting", "reviewing", "published", "in_force", "expired", "not_normative", "abandoned",
    }  # fmt: skip
    whole = {text.body for text in shelf.documents().values()}
    kept = NormativeDocument.objects.filter(text__in=whole)
    assert kept.count() >= 44
    for slug, text in shelf.documents().items():
        if published := text.day("published_on"):
            record = kept.get(text=text.body)
            assert record.published_on == published, slug
            assert record.effective_on == text.day("effective_on"), slug
    assert DocumentVersion.objects.filter(change="amended").count() == 1
    assert Matter.objects.filter(system="rules.document", next_due__lt=today).exists()  # some are overdue
    assert not Matter.objects.filter(moved_on__gt=today).exists()
    assert list(breaks()) == []


def test_the_shelf_is_long_enough():
    long = [t for t in shelf.documents().values() if len(t.body) >= 900]
    assert len({t.slug[:2] for t in long}) >= 34
    assert sum(len(p["said"]) for slug in shelf.documents() for p in shelf.points(slug)) > 150
