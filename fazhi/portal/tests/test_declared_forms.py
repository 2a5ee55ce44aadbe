"""Every form that a system offers to the public can really be handed in, whatever the system."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django import forms
from django.db.models import CharField, TextField
from django.urls import reverse

from fazhi.portal import handing_in
from fazhi.portal.forms import form_for
from fazhi.spine import registry
from fazhi.spine.access import Role
from fazhi.spine.actions import record_entry
from fazhi.spine.models import Matter, Organ

#: But for service cases: which items there are is asked for in their own tests.
OFFERED = [r.code for r in handing_in.offered() if r.code != "functions.service_case"]


@pytest.fixture(autouse=True)
def petition_office(county: Any) -> Organ:
    """The office that takes petitions, which the small county does not have."""
    return Organ.objects.create(
        code="xinfang", name="云岚县信访局", short="县信访局", mark="云信", kind=Organ.Kind.DEPARTMENT, division_id="990126",
        parent=county["government"],
    )  # fmt: skip


@pytest.fixture(autouse=True)
def published_item(county: Any, today: date) -> Any:
    """A matter on which a body of the county rules: only published ones can be applied for."""
    by = county.person("registrar", "justice", Role.REGISTRAR)
    fields = {
        "item_code": "000799001000", "dispute_kind": "other", "body": county["market"], "basis_law": "某条例",
        "basis_article": "第9条", "after": "sue", "published_on": today,
    }  # fmt: skip
    return record_entry(
        "disputes.adjudication_items", organ=county["justice"], by=by, on=today, title="某争议裁决", fields=fields
    )


def filled(form: forms.Form, today: date) -> dict[str, Any]:
    """Something plausible in every field."""
    typed: dict[str, Any] = {}
    for name, field in form.fields.items():
        if isinstance(field, forms.ModelChoiceField):
            first = field.queryset.first()  # nothing to choose from in an empty county: then it must be optional
            typed[name] = str(first.pk) if first else ""
        elif isinstance(field, forms.ChoiceField):
            typed[name] = next(str(key) for key, _ in field.choices if key)
        elif isinstance(field, forms.DateField):
            typed[name] = today.isoformat()
        elif isinstance(field, (forms.IntegerField, forms.DecimalField)):
            typed[name] = "1"
        elif isinstance(field, forms.CharField):
            typed[name] = "13800000000" if "phone" in name else f"虚构的{field.label}"
    return typed


@pytest.mark.parametrize("code", OFFERED)
def test_handed_in_and_followed(client: Any, county: Any, today: date, code: str) -> None:
    register = registry.register_of(code)
    url = reverse("portal:apply", args=[code])
    typed = filled(form_for(register, register.apply)(), today) | {"token": client.get(url).context["token"]}
    answer = client.post(url, {**typed, "stage": "send"})
    assert answer.status_code == 200, getattr(answer.context["form"], "errors", "")
    matter = Matter.objects.get(system=code)
    assert matter.number in answer.text
    told = client.post(reverse("portal:follow"), {"code": matter.query_code})
    assert matter.declared.states[matter.state] in told.text and "13800000000" not in told.text


@pytest.mark.parametrize("code", OFFERED)
def test_personal_fields_are_declared_as_such(code: str) -> None:
    """A name, number, telephone or address asked of the public must be masked on the desk."""
    register = registry.register_of(code)
    words = ("phone", "id_no", "address", "email", "applicant", "agent")
    columns = {n: register.model._meta.get_field(n) for n in register.apply.fields if any(w in n for w in words)}
    texts = {n for n, c in columns.items() if isinstance(c, (CharField, TextField)) and not c.choices}
    assert not texts - set(register.personal)
