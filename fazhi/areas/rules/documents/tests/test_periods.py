"""Validity is lengthened by adopting anew and by nothing else; what ended before is entered with its end."""

import pytest

from fazhi.areas.rules.documents.tests.cases import D, Doc, existing, people
from fazhi.areas.rules.documents.tests.test_import import HEAD, row
from fazhi.figures import engine
from fazhi.figures.catalogue import figure
from fazhi.figures.words import Period
from fazhi.spine import registry
from fazhi.spine.actions import apply_law
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Chain, Event
from fazhi.spine.sheets.importing import run
from fazhi.spine.tests.books import filled


@pytest.fixture
def doc(county):
    people(county)
    return lambda **fields: Doc(county, **fields)


@pytest.fixture
def old(county):
    people(county)
    return lambda **fields: existing(county, **fields)


def number(name, first, last):
    found = figure(f"rules.document.{name}")
    return engine.values([found], Period(D(first), D(last), ""))[found.code].number


def test_an_amendment_lengthens_nothing(old, doc):
    old(unified_no="旧1", expires_on="2026-12-31")
    change = doc(purpose="amend", earlier_no="旧1")
    change.draft().comment().commented().cleared().submitted().reviewed().decided().numbered()
    with pytest.raises(BadInput, match="修改不延长原文件的有效期（至2026-12-31）"):
        change.published(expires_on="2031-08-31")
    with pytest.raises(BadInput, match="届时原文件已经失效"):
        change.published(effective_on="2027-01-01")
    change.published()
    assert change.record.expires_on == D("2026-12-31")


def test_what_has_lapsed_meanwhile_is_not_amended(old, doc):
    first = old(unified_no="旧1", expires_on="2026-07-10")
    change = doc(purpose="amend", earlier_no="旧1")
    change.draft().comment().commented().cleared().submitted().reviewed().decided().numbered()
    apply_law(D("2026-07-11"))
    assert first.state == "expired"
    with pytest.raises(NotAllowed, match="已经失效，不能再修改"):
        change.published()


def test_a_later_successor_does_not_lengthen_the_older(old, doc):
    """The older document ends on its own day even if the new one takes effect only later."""
    first = old(unified_no="旧1", expires_on="2026-08-15")
    doc(purpose="readopt", earlier_no="旧1").made()  # from 2026-09-01
    assert first.record.expires_on == D("2026-08-15")
    apply_law(D("2026-08-16"))
    assert (first.state, first.record.end_kind, first.record.ended_on) == ("expired", "expired", D("2026-08-16"))


GONE = {"end_kind": "repealed", "ended_on": "2025-06-30", "end_reason": "上位法修改", "ended_by": "云政发〔2025〕30号"}


def test_what_ended_before_is_entered_with_its_end(doc, county):
    given = {
        "existing": True, "text": "第一条", "document_no": "云政规〔2020〕2号", "published_on": "2020-03-01",
        "effective_on": "2020-04-01", "expires_on": "2028-03-31",
    }  # fmt: skip
    it = doc(**given, **GONE)
    assert number("in_force", "2026-01-01", "2026-12-31") == 0  # typed in, not yet taken over
    with pytest.raises(NotAllowed, match="该文件已失效"):
        it.do("take_over", "2026-06-01")
    it.do("take_over_repealed", "2026-06-01")
    assert (it.state, it.record.ended_on) == ("repealed", D("2025-06-30"))
    assert set(Event.objects.filter(chain=it.matter.pk).values_list("code", flat=True)) == {
        "open",
        "take_over_repealed",
    }
    assert not it.matter.deadlines.filter(void=False, met_on=None).exists()
    assert it.matter.documentversion_set.get().text == "第一条"
    chain = Chain.objects.get(pk=it.matter.pk)
    assert list(verify_chain(chain, list(chain.events.select_related("aside")), "")) == []
    assert number("in_force", "2025-01-01", "2025-06-29") == 1
    assert number("in_force", "2025-01-01", "2025-06-30") == 0
    assert number("ended_repealed", "2025-01-01", "2025-12-31") == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"end_kind": "repealed"}, "请同时填写失效方式和失效日期"),
        ({**GONE, "ended_on": "2027-01-01"}, "届时再办理失效"),
        ({**GONE, "ended_on": "2019-01-01"}, "失效日期早于公布日期"),
        ({**GONE, "end_reason": "", "ended_by": ""}, "请填写失效的理由"),
        ({**GONE, "end_kind": "expired"}, "有效期届满的次日"),
        ({**GONE, "expires_on": "2024-03-31"}, "此后已经期满自动失效"),
        ({**GONE, "existing": False}, "失效方式"),
    ],
)
def test_an_end_is_whole(doc, given, told):
    plain = {
        "existing": True, "text": "第一条", "document_no": "云政规〔2020〕2号", "published_on": "2020-03-01",
        "effective_on": "2020-04-01", "expires_on": "2028-03-31",
    }  # fmt: skip
    with pytest.raises(BadInput, match=told):
        doc(**{**plain, **given})


def test_a_sheet_brings_in_what_is_in_force_and_what_is_not(doc, tmp_path):
    ends = ("失效方式", "失效日期", "失效的理由")
    rows = [
        [*row(1), "", "", ""], [*row(2), "废止", "2025-06-30", "上位法修改"],
        [*row(3, 有效期至="2024-12-31"), "有效期届满自动失效", "2025-01-01", ""],
    ]  # fmt: skip
    path = filled(tmp_path / "文件.xlsx", *rows, head=(*HEAD, *ends))
    outcome = run(registry.register_of("rules.document"), path, by=None, actor="导入", write=True)
    assert outcome.written, [r.sentences() for r in outcome.wrong]
    states = {m.record.document_no: m.state for m in registry_matters()}
    assert states == {"云政规〔2023〕1号": "in_force", "云政规〔2023〕2号": "repealed", "云政规〔2023〕3号": "expired"}


def registry_matters():
    from fazhi.spine.models import Matter

    return Matter.objects.filter(system="rules.document")


def test_an_entry_that_was_wrong_is_taken_back_and_its_number_is_free(doc):
    given = {
        "existing": True, "text": "第一条", "document_no": "云政规〔2020〕2号", "published_on": "2020-03-01",
        "effective_on": "2020-04-01",
    }  # fmt: skip
    wrong = doc(**given)
    wrong.do("abandon", "2026-06-01", end_reason="正文录错")
    assert number("in_force", "2026-01-01", "2026-12-31") == 0
    right = doc(**given)
    right.do("take_over", "2026-06-01")
    assert number("in_force", "2026-01-01", "2026-12-31") == 1
    chain = Chain.objects.get(pk=wrong.matter.pk)
    assert list(verify_chain(chain, list(chain.events.select_related("aside")), "")) == []


def test_what_came_after_the_maker_began_here_is_not_entered_as_existing(doc):
    doc(on="2026-02-02")
    old = {"existing": True, "text": "第一条", "unified_no": "", "effective_on": "2026-04-01"}
    late = doc(on="2026-06-01", **old, document_no="云政规〔2026〕9号", published_on="2026-03-01")
    with pytest.raises(NotAllowed, match="自2026-02-02起已在本平台办理"):
        late.do("take_over", "2026-06-01")
    early = doc(on="2026-06-01", **old, document_no="云政规〔2026〕1号", published_on="2026-02-01")
    assert early.do("take_over", "2026-06-01")
