"""Every declared system, by its declaration alone: form, list, page and figures, within the budget and the policy."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from fazhi.desk.figure_view import system_of
from fazhi.desk.tests.filling import posted, value_for, values_for
from fazhi.figures import catalogue
from fazhi.spine import access, actions, registry
from fazhi.spine.access import Reach, Role
from fazhi.spine.actions.effects import own_fields
from fazhi.spine.errors import Refused
from fazhi.spine.models import Matter

TODAY, DAY = date(2026, 11, 20), date(2026, 10, 29)
QUERIES, BYTES = 50, 150_000
PROCEDURES = [p.code for p in registry.procedures()]
REGISTERS = [r.code for r in registry.registers()]
SYSTEMS = list(dict.fromkeys(system_of(f) for f in catalogue.figures()))
PART = {"HX-Request": "true"}  # the list itself, without the page around it that has been seen
#: What the content-security policy would block: inline scripts, handlers and styles.
BLOCKED = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:|https?://(?!www\.w3\.org)")


@pytest.fixture
def everybody(county):
    """One person with every role in every organ, so that every page and every step can be seen."""
    for role in Role:
        if role not in access.WITHOUT_CASES:
            for organ in county.organs:
                county.person("everybody", organ, role, reach=Reach.DIVISION, name="全能者")
    for kept in (p.code for p in registry.procedures() if p.by_name):  # from whoever has to do with everything, too
        county.person("everybody", "justice", Role.CLERK, reach=Reach.DIVISION, systems=kept)
    client = Client()
    client.force_login(county.people["everybody"])
    return client, county.people["everybody"], county


def seen(client, url, status=200):
    """A page inside the budget, with nothing that the policy blocks and every field labelled."""
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(url)
    text = answer.content.decode()
    assert answer.status_code == status, url
    assert len(asked) <= QUERIES, f"{url}: {len(asked)} queries"
    assert len(answer.content) <= BYTES, f"{url}: {len(answer.content)} bytes"
    assert not BLOCKED.search(text), (url, BLOCKED.search(text))
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    labelled = set(re.findall(r'<label[^>]* for="([^"]+)"', text))
    for control in re.findall(r"<(?:input|select|textarea)\b[^>]*>", text):
        if 'type="hidden"' not in control and "aria-label=" not in control and 'name="col"' not in control:
            assert re.search(r'id="([^"]+)"', control)[1] in labelled, (url, control)
    return text


@pytest.mark.parametrize("code", REGISTERS)
def test_the_list_and_the_form_of_a_register(everybody, code):
    client, user, _ = everybody
    register = registry.register_of(code)
    text = seen(client, f"/desk/registers/{code}/")
    assert register.name in text
    may = (
        access.may_open(user, registry.procedure(code), TODAY)
        if register.of_matters
        else access.may_record(user, register, TODAY)
    )
    form = seen(client, f"/desk/registers/{code}/new/", 200 if may else 403)
    if may:
        names = registry.procedure(code).open_fields if register.of_matters else register.form
        for name in names:
            assert f'name="{name}"' in form, name
    for n, column in enumerate(c for c in register.columns if c not in register.personal):
        asked = f"-{column}&q=一二" if n % 2 else column
        assert client.get(f"/desk/registers/{code}/?sort={asked}", headers=PART).status_code == 200, asked
    chosen = "&".join(f"{name}=1&{name}.from=2026-01-01" for name in register.filters)
    assert client.get(f"/desk/registers/{code}/?{chosen}", headers=PART).status_code == 200, chosen


def opened(code, person, county):
    """A matter with required fields only, or with all, or None when the gates want more than made-up values."""
    declared = registry.procedure(code)
    organ = access.may_open(person, declared, TODAY)[0].organ
    for names in (set(declared.open_fields) - set(declared.open_optional), None):
        values = values_for(declared.record, declared.open_fields, DAY, county["police"], names)
        try:
            return actions.open_matter(code, organ=organ, by=person, on=DAY, fields=values)
        except Refused:
            continue
    return None


@pytest.mark.parametrize("code", PROCEDURES)
def test_a_matter_walks_its_steps_through_the_pages(everybody, code, settings):
    client, _, county = everybody
    opener = next((p for p in county.people.values() if access.may_open(p, registry.procedure(code), TODAY)), None)
    matter = opener and opened(code, opener, county)
    if not matter:
        pytest.skip("its gates want a real case; the system's own tests open one")
    declared, taken = matter.declared, set()
    for _ in range(6):
        text = seen(client, f"/desk/matters/{matter.pk}/")
        assert "期限" in text and matter.title in text
        step = next((s for s in re.findall(rf"/matters/{matter.pk}/step/(\w+)/", text) if s not in taken), None)
        if step is None:
            break
        taken.add(step)
        sheet = seen(client, f"/desk/matters/{matter.pk}/step/{step}/")
        assert declared.step(step).name in sheet
        settings.ZEAL_RAISE = False  # the law may act first, and the record is then read again under its lock
        answer = client.post(f"/desk/matters/{matter.pk}/step/{step}/", filled(declared, step, sheet, county))
        settings.ZEAL_RAISE = True
        assert answer.status_code in (302, 403, 409, 422), step
        if answer.status_code != 302:
            assert 'role="alert"' in answer.content.decode(), step
    assert taken
    for state in ("", "?all=1"):
        seen(client, f"/desk/matters/{matter.pk}/{state}")


def filled(declared, code, sheet, county):
    step = declared.step(code)
    form = {"act-on": "2026-11-19", "act-version": re.search(r'name="act-version" value="(\d+)"', sheet)[1]}
    form |= posted({n: value_for(declared.record._meta.get_field(n), DAY, county["police"]) for n in step.fields})
    if step.adds:
        names = step.detail or own_fields(step.adds)
        form |= posted({n: value_for(step.adds._meta.get_field(n), DAY, county["police"]) for n in names}, "row")
    return form


@pytest.mark.parametrize("code", [r.code for r in registry.registers() if not r.of_matters])
def test_an_entry_through_the_pages(everybody, code):
    client, person, county = everybody
    register = registry.register_of(code)
    posts = access.may_record(person, register, TODAY)
    if not posts:
        pytest.skip("recorded by another body")
    values = values_for(
        register.model, register.form, DAY, county["police"], set(register.form) - set(register.optional)
    )
    form = {"act-organ": posts[0].organ_id, "act-on": "2026-10-29", "act-title": "第一次", **posted(values)}
    answer = client.post(f"/desk/registers/{code}/new/", form)
    if answer.status_code != 302:
        assert answer.status_code == 422 and 'role="alert"' in answer.content.decode()
        pytest.skip("its gates want real values; the system's own tests record one")
    url = answer.headers["Location"]
    assert "第一次" in seen(client, url)
    sheet = seen(client, f"{url}correct/")
    version = re.search(r'name="act-version" value="(\d+)"', sheet)[1]
    form = {"act-on": "2026-11-19", "act-reason": "笔误", "act-version": version, "title": "改过的标题"}
    assert client.post(f"{url}correct/", form | kept(sheet, register)).status_code == 302
    text = seen(client, url)
    assert "改过的标题" in text and "<del>第一次</del>" in text
    assert client.post(f"{url}withdraw/", {"act-on": "2026-11-19", "act-reason": "重复"}).status_code == 302
    assert "已撤下" in seen(client, url)
    assert "改过的标题" not in client.get(f"/desk/registers/{code}/?col=title").content.decode()
    assert client.get(f"/desk/matters/{url.split('/')[-2]}/").status_code == 404


def kept(sheet, register):
    """The values that stand in a correcting sheet, handed back as they are."""
    form = {}
    for name in register.form:
        if found := re.search(rf'<select name="{name}".*?</select>', sheet, re.S):
            chosen = re.search(r'value="([^"]*)" selected', found[0])
            form[name] = chosen[1] if chosen else ""
        elif found := re.search(rf'<textarea name="{name}"[^>]*>\n?(.*?)</textarea>', sheet, re.S):
            form[name] = found[1]
        else:
            inputs = re.findall(rf'<input[^>]*name="{name}"[^>]*>', sheet)
            ticked = (
                [i for i in inputs if "checked" in i]
                if re.search('type="(checkbox|radio)"', "".join(inputs))
                else inputs
            )
            form[name] = [re.search(r'value="([^"]*)"', i)[1] for i in ticked if "value=" in i]
    return form


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_figures_of_a_system(everybody, system):
    client, _, _ = everybody
    seen(client, f"/desk/figures/?system={system}")
    for figure in [f for f in catalogue.figures() if system_of(f) == system][::12]:
        assert figure.name in seen(client, f"/desk/figures/{figure.code}/")
        assert client.get(f"/desk/figures/{figure.code}/rows/").status_code in (200, 404)


def test_the_other_pages(everybody):
    client, _, _ = everybody
    for url in ("/desk/", "/desk/?scope=all", "/desk/registers/", "/desk/figures/", "/desk/password/"):
        seen(client, url)
    assert Matter.objects.count() == 0
