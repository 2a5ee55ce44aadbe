"""The search finds exactly what a plain search of substrings finds, whatever the words are."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fazhi.areas.rules.library import searching
from fazhi.areas.rules.library.asking import Asked
from fazhi.areas.rules.library.folding import fold, parts, piece_codes
from fazhi.areas.rules.library.models import LibraryText
from fazhi.areas.rules.library.searching import search
from fazhi.areas.rules.library.tests.cases import D, Shelf, amend

TEXTS = [
    "第一条　为了规范规范性文件的管理，制定本办法。", "性文件规范 规范性 文件", "农村集中供水，供水单位；[2024]号", "𠮷野家与𠮷祥 ABC规定abc",
    "第十条 第二十条\n（一）县级以上人民政府", "供水供水供水单位", "件规范性文", "０１２ＡＢＣ（二）100%_安全", "规范性文\n件跨行",
]  # fmt: skip
ALPHABET = "规范性文件供水单位第一二十条县政府〔2024〕()[]abCＡ１ 　\n%_'\"𠮷"


@pytest.fixture
def shelved(county):
    shelf = Shelf()
    for n, text in enumerate(TEXTS):
        shelf.add(title=f"云岚县第{n}号办法", text=text)
    return list(LibraryText.objects.select_related("version"))


def naive(rows, words):
    holding = [
        row for row in rows
        if all(w in "\n".join(map(fold, (row.version.title, row.version.document_no, row.version.unified_no, row.version.text))) for w in words)
    ]  # fmt: skip
    return {row.pk for row in holding}


#: Few enough to be read without the index, as common as to be walked through, by the index: in windows of 500 and of 1.
WAYS = {
    "read": (1250, 60, 5000, 500), "walked": (5, 3, 5000, 500), "index": (0, 60, 5000, 500), "windows": (0, 60, 3, 1),
}  # fmt: skip


@pytest.fixture(params=WAYS)
def way(request, monkeypatch):
    for name, value in zip(("WALKED", "PROBE", "FETCHED", "FIRST"), WAYS[request.param], strict=True):
        monkeypatch.setattr(searching, name, value)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=st.text(ALPHABET, min_size=2, max_size=6))
def test_every_substring_is_found_and_nothing_else(shelved, way, asked):
    if words := tuple(w for w in parts(asked) if len(w) > 1):
        assert set(search(Asked(words)).keys) == naive(shelved, words)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_stands_in_a_text_is_found(shelved, way, data):
    """Words of a text, alone or two of them, whole or cut off and put together with another: nearly a hit."""
    words: tuple[str, ...] = ()
    for _ in range(data.draw(st.integers(1, 2))):
        text = data.draw(st.sampled_from(TEXTS))
        start = data.draw(st.integers(0, len(text) - 2))
        end = data.draw(st.integers(start + 2, min(len(text), start + 12)))
        words += tuple(w for w in parts(text[start:end] * data.draw(st.integers(1, 2))) if len(w) > 1)
    if words:
        assert set(search(Asked(words)).keys) == naive(shelved, words)


def test_no_candidate_falls_between_two_windows(shelved, monkeypatch):
    """Nine candidates, three fetched at first, windows of 1, 4, 16: the second is cut short by the end of the three."""
    for name, value in zip(("WALKED", "PROBE", "FETCHED", "FIRST"), WAYS["windows"], strict=True):
        monkeypatch.setattr(searching, name, value)
    assert len(search(Asked(("云岚县第",))).keys) == len(TEXTS)


@pytest.mark.parametrize(
    ("asked", "hits"),
    [
        ("供水供水", 1), ("供水供水供水", 1), ("供水供水供水供水", 0), ("水供水", 1), ("𠮷祥", 1), ("野家与𠮷", 1),
        ("规范性文件规范性文件", 0), ("件规范", 2),
    ],
)  # fmt: skip
def test_what_a_question_repeats(shelved, way, asked, hits):
    assert len(search(Asked((asked,))).keys) == hits


def test_the_program_counts_pieces_as_the_database_does(shelved):
    if connection.vendor != "postgresql":
        pytest.skip("pieces are PostgreSQL's")
    for text in (*TEXTS, "", "供", "供水", "供水供水供水", "𠮷𠮷𠮷𠮷"):
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules_pieces(%s)", [text])
            kept = set(cursor.fetchone()[0])
        twos = {code for n in range(len(text) - 1) for code in piece_codes(text[n : n + 2])}
        assert kept == twos | (set(piece_codes(text)) if len(text) > 2 else set())


def test_the_number_of_hits_counted_has_an_end(shelved, way, monkeypatch):
    monkeypatch.setattr(searching, "MOST", 4)
    for word in ("云岚县第", "云岚", "云岚县"):
        hits = search(Asked((word,)))
        assert (len(hits.keys), hits.more, hits.count) == (4, True, "4件以上")


def test_what_only_the_newest_have_is_found_in_the_older_too(shelved, monkeypatch):
    monkeypatch.setattr(searching, "WALKED", 2)
    monkeypatch.setattr(searching, "PROBE", 2)
    assert len(search(Asked(("云岚县第",))).keys) == len(TEXTS)


def test_counting_ends_with_the_page_and_says_so(shelved, monkeypatch):
    monkeypatch.setattr(searching, "WALKED", 1)
    monkeypatch.setattr(searching, "COMMON", 2.0)
    monkeypatch.setattr(searching, "FIRST", 3)
    hits = search(Asked(("云岚县第",)), 2)
    if connection.vendor == "postgresql":
        assert (len(hits.keys), hits.more, hits.count) == (3, True, "3件以上")
    assert search(Asked(("云岚县第",))).count == f"{len(TEXTS)}件"


def test_order_and_filters(county):
    shelf, town = Shelf(), Shelf("qingxi")
    old = shelf.add(title="甲办法", published="2020-01-01", effective="2020-02-01", expires_on=D("2025-01-31"))
    new = shelf.add(title="乙规定", published="2025-01-01", effective="2025-02-01", kind="provision", topic="market")
    far = town.add(title="丙通告", published="2026-11-01", effective="2026-12-15", kind="announcement")

    def found(**asked):
        return [LibraryText.objects.get(pk=key).document_id for key in search(Asked(**asked)).keys]

    assert found() == [far.pk, new.pk, old.pk]
    assert found(sort="old", words=("供水",)) == [old.pk, new.pk, far.pk]
    assert found(status="in_force") == [new.pk]
    assert found(status="ended") == [old.pk]
    assert found(status="coming") == [far.pk]
    assert found(status="in_force", on=D("2025-01-31")) == [old.pk]  # the last day of validity
    assert found(status="in_force", on=D("2025-02-01")) == [new.pk]
    assert found(on=D("2024-01-01")) == [old.pk]
    assert found(maker=town.maker.pk) == [far.pk]
    assert found(kind="provision") == found(topic="market") == found(year=2025) == [new.pk]
    assert found(words=("乙规",), in_title=True) == [new.pk]
    assert found(words=("供水",), in_title=True) == []


def test_earlier_texts_are_found_when_asked_for_and_on_their_days(county):
    shelf = Shelf()
    document = shelf.add(text="第一条　旧的表述。")
    amend(document, "第一条　新的表述。", effective="2026-06-01")
    assert len(search(Asked(("旧的表述",))).keys) == 0
    assert len(search(Asked(("旧的表述",), history=True)).keys) == 1
    assert len(search(Asked(("旧的表述",), on=D("2026-05-31"))).keys) == 1
    assert len(search(Asked(("旧的表述",), on=D("2026-06-01"))).keys) == 0
    assert len(search(Asked(("新的表述",), status="in_force", on=D("2026-06-01"))).keys) == 1


def test_another_division_is_not_searched(county, settings):
    Shelf("qingxi").add()
    Shelf().add(title="县里的办法")
    settings.FAZHI_DIVISION = "990126101"
    assert len(search(Asked(("供水",))).keys) == 1
