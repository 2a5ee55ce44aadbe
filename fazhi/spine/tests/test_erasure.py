"""Personal values go when the law demands it, and every chain and checkpoint verifies as before."""

from datetime import date
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.db import connection, transaction

from fazhi.spine.actions import attach, correct, erase, open_matter, serve_document, suspend, take_step
from fazhi.spine.actions.time import resume
from fazhi.spine.checkpoints import make_checkpoint
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Attachment, Document, Event, EventSecret, Matter
from fazhi.spine.search import search
from fazhi.spine.verify import breaks

D = date.fromisoformat
SYSTEM = "sample.disclosure"
WHY = {"basis": "个人信息保护法第47条", "reason": "保存期限届满"}
NAME = "孙小满"


def again(matter):
    return Matter.objects.get(pk=matter.pk)


@pytest.fixture
def finished(county, settings, tmp_path):
    """A request that was answered and served; the name of the applicant stands in every place where one can stand."""
    settings.MEDIA_ROOT = tmp_path
    clerk, head = county.people["clerk"], county.people["head"]
    matter = open_matter(
        SYSTEM, organ=county["justice"], by=clerk, on=D("2026-03-02"), note=f"{NAME}当面递交", query_code="QX12345",
        fields={"applicant": NAME, "content": "征地批准文件"}, title=f"{NAME}的申请",
    )  # fmt: skip
    attach(matter.chain, ContentFile(b"%PDF-1.7 x", name=f"{NAME}身份证.pdf"), by=clerk, on=D("2026-03-02"))
    correct(again(matter), by=clerk, on=D("2026-03-03"), changes={"content": "征地补偿文件"}, reason=f"{NAME}写错了")
    suspend(again(matter), by=clerk, on=D("2026-03-04"), ground="consult", note=f"征求{NAME}意见")
    resume(again(matter), by=clerk, on=D("2026-03-06"))
    take_step(again(matter), "answer", by=head, on=D("2026-03-09"), fields={"reply": "open"})
    serve_document(matter.documents.get(), by=clerk, on=D("2026-03-10"), to=NAME, means="direct")
    return again(matter)


def everything_in_the_database():
    """All text of all tables, as a stranger with the file would read it."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith("spine_words_fts"):
                continue
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [str(row) for row in cursor.fetchall()]
    return "\n".join(found)


def test_the_name_is_gone_from_every_table_and_the_history_verifies(county, finished):
    before = [(e.seq, e.hash) for e in Event.objects.filter(chain=finished.pk).order_by("seq")]
    make_checkpoint()
    file = Attachment.objects.get(chain=finished.pk)
    assert everything_in_the_database().encode("unicode_escape").decode().count(r"\u5b59\u5c0f\u6ee1") > 5
    erase(finished.chain, by=county.people["head"], on=D("2026-11-20"), files=[file.pk], papers=True, **WHY)
    left = everything_in_the_database()
    assert NAME not in left and r"\u5b59\u5c0f\u6ee1" not in left and "QX12345" not in left
    assert list(search(Matter.objects.all(), NAME, personal=True)) == []
    assert [str(b) for b in breaks()] == []
    assert [(e.seq, e.hash) for e in Event.objects.filter(chain=finished.pk).order_by("seq")][:-1] == before
    last = Event.objects.filter(chain=finished.pk).last()
    assert (
        last.code == "erase"
        and last.payload["basis"] == WHY["basis"]
        and [1, "fields.applicant"] in last.payload["erased"]
    )


def test_the_index_keeps_no_words_of_it(county, finished):
    """Deleted words would stay in the older parts of SQLite's index, and deleted rows in pages that are free."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL: with the next vacuum")
    erase(finished.chain, by=county.people["head"], on=D("2026-11-20"), **WHY)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM spine_words_fts_data WHERE id > 10")
        assert cursor.fetchone() == (1,)
        cursor.execute("CREATE VIRTUAL TABLE temp.words_now USING fts5vocab(main, spine_words_fts, row)")
        cursor.execute("SELECT term FROM temp.words_now WHERE term IN ('孙小', '小满')")
        assert cursor.fetchall() == []
        cursor.execute("DROP TABLE temp.words_now")
        cursor.execute("PRAGMA secure_delete")
        assert cursor.fetchone() == (1,)


@pytest.mark.django_db(transaction=True)
def test_the_file_leaves_the_disk_only_when_all_is_written(county, finished):
    file = Attachment.objects.get(chain=finished.pk)
    place = file.file.path
    erase(finished.chain, by=county.people["head"], on=D("2026-11-20"), what=["applicant"], files=[file.pk], **WHY)
    assert not Path(place).exists()
    assert [str(b) for b in breaks()] == []
    assert again(finished).record.applicant == "" and finished.documents.get().body  # papers only when asked for


def test_values_that_vanish_without_an_erasure_are_noticed(finished):
    EventSecret.objects.filter(event__chain=finished.pk, event__code="open").delete()
    assert "缺失，且没有删除记录" in "".join(map(str, breaks()))


def test_a_value_put_in_place_of_another_is_noticed(finished):
    secret = EventSecret.objects.get(event__chain=finished.pk, event__code="open")
    secret.kept["fields.applicant"][1] = "钱大有"
    secret.save()
    assert "与留痕值不符" in "".join(map(str, breaks()))


def test_a_value_that_comes_back_after_its_erasure_is_noticed(county, finished):
    erase(finished.chain, by=county.people["head"], on=D("2026-11-20"), what=["applicant"], **WHY)
    record = again(finished).record
    record.applicant = NAME
    record.save()
    assert "历史值已删除，记录中却仍有内容" in "".join(map(str, breaks()))


def test_who_may_and_what_cannot(county, finished):
    head, clerk = county.people["head"], county.people["clerk"]
    with pytest.raises(NotAllowed, match="机构负责人"):
        erase(finished.chain, by=clerk, on=D("2026-11-20"), **WHY)
    with pytest.raises(BadInput, match="依据"):
        erase(finished.chain, by=head, on=D("2026-11-20"), basis=" ", reason="x")
    with pytest.raises(BadInput, match="reply"):
        erase(finished.chain, by=head, on=D("2026-11-20"), what=["reply"], **WHY)
    erase(finished.chain, by=head, on=D("2026-11-20"), what=["applicant"], **WHY)
    with pytest.raises(NotAllowed, match="已经删除"):
        erase(finished.chain, by=head, on=D("2026-11-20"), what=["applicant"], **WHY)
    running = open_matter(
        SYSTEM, organ=county["justice"], by=clerk, on=D("2026-11-02"), fields={"applicant": NAME, "content": "文件"}
    )
    with pytest.raises(NotAllowed, match="尚未办结"):
        erase(running.chain, by=head, on=D("2026-11-20"), **WHY)


def test_an_issued_paper_can_be_erased_but_never_changed(county, finished):
    paper = finished.documents.get()
    for change in (
        {"body": "x"},
        {"body": "", "salt": "", "erased_seq": 9, "number": "x"},
        {"number": "x"},
        {"to": ""},
    ):
        with pytest.raises(Exception, match="append-only"), transaction.atomic():
            Document.objects.filter(pk=paper.pk).update(**change)


@pytest.mark.django_db(transaction=True)
def test_the_log_of_the_database_keeps_no_copy(county, finished):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL: its log is written over by the server")
    place = str(connection.settings_dict["NAME"])
    there = lambda: b"".join(Path(place + end).read_bytes() for end in ("", "-wal"))  # noqa: E731
    assert NAME.encode() in there()
    file = Attachment.objects.get(chain=finished.pk)
    erase(finished.chain, by=county.people["head"], on=D("2026-11-20"), files=[file.pk], papers=True, **WHY)
    assert NAME.encode() not in there() and b"\\u5b59\\u5c0f\\u6ee1" not in there()
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA busy_timeout").fetchone() == (30000,)
