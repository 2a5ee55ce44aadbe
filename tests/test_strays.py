"""What the owner of the database puts in beside the actions, or takes away whole, is noticed without any checkpoint."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from django.db import connection

from fazhi.areas.disputes.reconsideration.tests.cases import D, case
from fazhi.spine import registry
from fazhi.spine.actions import attach, erase, open_matter, record_entry, take_step
from fazhi.spine.models import Attachment, Chain, Document, Event, EventSecret, Matter, SearchWords, Series
from fazhi.spine.sweep import sweep
from fazhi.spine.verify import breaks
from tests.test_tampering import lift_guards

ACTIVITY = "services.publicity_activity"
FIELDS = {"place": "和平村文化广场", "form": "lecture", "audience_type": "village"}


def told() -> str:
    return "\n".join(map(str, sweep(1)))


def entered(county, day="2026-03-05"):
    return record_entry(
        ACTIVITY, organ=county["justice"], by=None, actor="外部系统", on=D(day), title="宪法宣传", fields=FIELDS
    )


def copied(row, **changes):
    """A row beside another, put in by hand."""
    twin = type(row)._base_manager.get(pk=row.pk)
    for name, value in changes.items():
        setattr(twin, name, value)
    type(row)._base_manager.bulk_create([twin])
    return twin


def away(chain: int) -> None:
    """Take a history away with everything on it, except its typed record."""
    EventSecret.objects.filter(event__chain=chain)._raw_delete("default")
    Event.objects.filter(chain=chain)._raw_delete("default")
    SearchWords.objects.filter(pk=chain)._raw_delete("default")


@pytest.mark.parametrize("key", [None, 0, -7])
def test_a_record_without_any_event(county, key):
    entry = entered(county)
    assert told() == ""
    chain = Chain.objects.create(pk=key, system=ACTIVITY) if key is not None else Chain.objects.create(system=ACTIVITY)
    copied(entry, chain_id=chain.pk, number="云司普〔2026〕99号")
    assert "云司普〔2026〕99号" in told() and "没有任何留痕" in told()


def test_a_record_on_the_history_of_another_kind(county):
    entry, matter = entered(county), case(county, "2026-07-06").matter
    copied(entry, chain_id=matter.pk, number="云司普〔2026〕99号")
    assert "云司普〔2026〕99号" in told() and "属于别的系统" in told()


def test_a_matter_on_the_history_of_an_entry(county):
    entry, matter = entered(county), case(county, "2026-07-06").matter
    copied(matter, chain_id=entry.pk, number="云司复收〔2026〕99号", system=ACTIVITY)
    assert "这类记录不是事项" in told()


def test_a_matter_is_not_hidden_by_changing_what_it_is(county):
    matter = case(county, "2026-07-06").matter
    Chain.objects.filter(pk=matter.pk).update(system="gone.system")
    Matter.objects.filter(pk=matter.pk).update(system="gone.system")
    assert "按留痕应为“disputes.reconsideration”" in told() and "属于别的系统" in told()


def test_a_history_taken_away_whole_leaves_a_gap_in_the_numbers(county):
    entered(county), (last := entered(county))
    lift_guards()
    away(last.pk)
    type(last)._base_manager.filter(pk=last.pk)._raw_delete("default")
    Chain.objects.filter(pk=last.pk)._raw_delete("default")
    assert "编号已发出2个，现有1个" in told()
    Series.objects.filter(kind=ACTIVITY).update(last=0)
    assert "编号已发出0个，现有1个" in told()


def test_rows_whose_chain_is_gone(county):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps rows together by itself")
    entry = entered(county)
    lift_guards()
    away(entry.pk)
    Chain.objects.filter(pk=entry.pk)._raw_delete("default")
    assert entry.number in told() and "没有留痕链" not in told()
    assert "所在的留痕链没有" in told()
    type(entry)._base_manager.filter(pk=entry.pk)._raw_delete("default")  # the database is whole again for what follows


@pytest.fixture
def closed(county, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    clerk, head = county.people["clerk"], county.people["head"]
    matter = open_matter(
        "sample.disclosure", organ=county["justice"], by=clerk, on=D("2026-03-02"),
        fields={"applicant": "孙小满", "content": "征地批准文件"},
    )  # fmt: skip
    for name in ("甲.pdf", "乙.pdf"):
        attach(matter.chain, ContentFile(b"%PDF-1.7 x", name=name), by=clerk, on=D("2026-03-02"))
    take_step(Matter.objects.get(pk=matter.pk), "answer", by=head, on=D("2026-03-09"), fields={"reply": "open"})
    return Matter.objects.get(pk=matter.pk)


def test_nothing_passes_for_erased_without_an_erasure(county, closed):
    file = Attachment.objects.filter(chain=closed.pk).first()
    Attachment.objects.filter(pk=file.pk).update(erased_seq=3, file="", name="（个人信息已删除）.pdf")
    assert "删除标记与留痕不符" in told()
    Attachment.objects.filter(pk=file.pk).update(erased_seq=None, file=file.file.name, name=file.name)
    assert told() == ""
    paper = (
        Document.objects.filter(matter=closed.pk, to="").first() or Document.objects.filter(matter=closed.pk).first()
    )
    Document.objects.filter(pk=paper.pk).update(erased_seq=3, body="", salt="")  # the guard lets an erasure through
    assert "却没有删除记录" in told()


def test_what_was_erased_cannot_be_put_back(county, closed):
    kept = {secret.pk: secret.kept for secret in EventSecret.objects.filter(event__chain=closed.pk)}
    erase(
        closed.chain, by=county.people["head"], on=D("2026-11-20"), basis="个人信息保护法第47条", reason="期满",
        what=["applicant"],
    )  # fmt: skip
    assert told() == ""
    for pk, values in kept.items():
        EventSecret.objects.filter(pk=pk).update(kept=values)
    assert "另存的内容却仍在" in told()


def test_what_was_attached_twice_is_erased_twice(county, closed, django_capture_on_commit_callbacks):
    first, second = Attachment.objects.filter(chain=closed.pk)
    with django_capture_on_commit_callbacks(execute=True):
        erase(
            closed.chain, by=county.people["head"], on=D("2026-11-20"), basis="个人信息保护法第47条", reason="期满",
            what=["applicant"], files=[first.pk],
        )  # fmt: skip
    assert told() == ""
    left = Attachment.objects.get(pk=second.pk)
    assert left.erased_seq and not left.file and "乙" not in left.name
    assert not second.file.storage.exists(second.file.name)


def test_a_broken_row_does_not_stop_the_rest(county):
    """Other records are still looked at when one cannot be read as what it says it is."""
    matter, entry = case(county, "2026-07-06").matter, entered(county)
    copied(matter, chain_id=entry.pk, number="云司复收〔2026〕98号", system=ACTIVITY)
    Matter.objects.filter(pk=matter.pk).update(title="改")
    assert "“标题”与登记时不符" in "\n".join(map(str, breaks()))


def test_registers_and_procedures_have_their_homes(county):
    from fazhi.spine.strays import homes

    known = homes()
    assert {p.record for p in registry.procedures()} <= known.keys()
    assert len({register.model for register in registry.registers() if not register.of_matters} - known.keys()) == 0
