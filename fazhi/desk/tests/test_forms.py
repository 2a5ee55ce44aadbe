"""Forms made from declarations: the right field for each kind, and organs by name where there are many."""

from dataclasses import replace

import pytest
from django import forms as django_forms

from fazhi.desk import forms
from fazhi.desk.deeds.opening import titled_by_record
from fazhi.spine import registry
from fazhi.spine.models import Matter, Organ
from tests.sample.disclosure.models import InformationRequest

NEW = "/desk/registers/sample.disclosure/new/"
NAMES = ("applicant", "content", "other_organ")


def asked(data=None, initial=None):
    return forms.record_form(InformationRequest, NAMES, ("other_organ",), data=data, initial=initial)


def test_few_organs_are_a_list(county):
    form = asked()
    assert isinstance(form.fields["other_organ"], django_forms.ModelChoiceField)
    assert form.fields["applicant"].required and not form.fields["other_organ"].required


@pytest.fixture
def many(county, monkeypatch):
    monkeypatch.setattr(forms, "SEVERAL", 5)
    return county


@pytest.mark.parametrize("name", ["云岚县公安局", "县公安局"])
def test_many_organs_are_named_while_typing(many, name):
    form = asked({"applicant": "周明", "content": "批文", "other_organ": name})
    assert form.is_valid() and form.cleaned_data["other_organ"] == many["police"]
    assert 'list="organs"' in str(form["other_organ"])


def test_an_organ_that_is_not_there_is_told_so(many):
    form = asked({"applicant": "周明", "content": "批文", "other_organ": "县气象台"})
    assert not form.is_valid() and form.errors["other_organ"] == ["没有“县气象台”这个单位，请从提示中选取"]
    Organ.objects.create(code="x", name="另一局", short="县公安局", kind="other", division_id="990126")
    form = asked({"applicant": "周明", "content": "批文", "other_organ": "县公安局"})
    assert not form.is_valid() and "不止一个" in form.errors["other_organ"][0]


def test_what_stands_in_the_record_is_shown_by_name(many):
    form = asked(initial={"other_organ": many["police"].pk})
    assert 'value="云岚县公安局"' in str(form["other_organ"])


def test_the_page_offers_the_names_once(many, at_desk):
    page = at_desk("clerk").get("/desk/registers/sample.disclosure/new/").content.decode()
    assert page.count("<datalist") == 1 and '<option value="云岚县公安局">' in page
    form = {
        "act-organ": many["justice"].pk,
        "act-on": "2026-11-02",
        "applicant": "周明",
        "content": "批文",
        "other_organ": "县公安局",
    }
    assert at_desk("clerk").post("/desk/registers/sample.disclosure/new/", form).status_code == 302
    assert InformationRequest.objects.get().other_organ == many["police"]


def test_a_title_is_asked_for_only_where_no_field_gives_it(many, at_desk, monkeypatch):
    declared = registry.procedure("sample.disclosure")
    form = {"act-organ": many["justice"].pk, "act-on": "2026-11-02", "applicant": "周明", "content": "征地批文"}
    assert 'name="act-title"' not in at_desk("clerk").get(NEW).text
    assert at_desk("clerk").post(NEW, form).status_code == 302
    assert "征地批文" in Matter.objects.get().title
    for pattern in ("{name}", "{other_organ}"):  # the kind's own name; a field that may stay empty
        monkeypatch.setitem(registry._procedures, declared.code, replace(declared, title=pattern))
        assert 'name="act-title"' in at_desk("clerk").get(NEW).text
    assert at_desk("clerk").post(NEW, form | {"act-title": "自拟"}).status_code == 302
    assert Matter.objects.filter(title="自拟").exists()


def test_no_procedure_of_the_platform_asks_for_a_name_twice():
    opened = [p for p in registry.procedures() if (p.open_by or p.ask_by) and not p.code.startswith("sample.")]
    assert opened and not [p.code for p in opened if not titled_by_record(p)]
