"""The page in a browser, from a file, off line: it recomputes, and sees whatever the programme sees."""

import json
import random

import pytest

from fazhi.spine.draws.certificate import certificate, dump
from fazhi.spine.draws.page import page as page_of
from fazhi.spine.draws.record import Published
from fazhi.spine.draws.tests.plans import PUBLISHED, full, inspection, plain, seed
from fazhi.spine.draws.tests.tampering import DISORDER, at, changed, forgeries, refrozen, resealed
from fazhi.spine.draws.tests.test_drawing import UNSOUND
from fazhi.spine.draws.tests.test_pairing import tight
from fazhi.spine.draws.tests.vectors import FILE, PLANS
from fazhi.spine.draws.verification import verify
from fazhi.spine.draws.words import canonical_json, frozen_hash, plan_as_data
from fazhi.spine.sm3 import sm3
from tests.chromium import awake

pytestmark = pytest.mark.browser
VECTORS = json.loads(FILE.read_text(encoding="utf-8"))
NOTICED = "all => all.map(one => check(one).steps.some(step => step.faults.length > 0))"


@pytest.fixture(scope="module")
def browser(chromium):
    with awake(*chromium) as found:
        yield found


@pytest.fixture(scope="module")
def open_page(browser, tmp_path_factory):
    """Opens a certificate's page from its file; whatever asks the network or complains fails the test."""
    context = browser.new_context(viewport={"width": 1100, "height": 1400}, locale="zh-CN", offline=True)

    def opened(one):
        path = tmp_path_factory.mktemp("draw") / "核验.html"
        path.write_text(page_of(one), encoding="utf-8")
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: page.complaints.append(request.url) if request.url[:5] != "file:" else None)
        page.goto(path.as_uri())
        page.wait_for_selector("#verdict .good, #verdict .bad")
        return page

    yield opened
    context.close()


@pytest.fixture(scope="module")
def page(open_page):
    page = open_page(full())
    yield page
    assert page.complaints == []


def test_sm3_of_the_standard_and_of_many_others(page):
    assert (
        page.evaluate("sm3(UTF8.encode('abc'))") == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    )
    assert (
        page.evaluate("sm3(UTF8.encode('abcd'.repeat(16)))")
        == "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
    )
    dice = random.Random(3)
    data = [dice.randbytes(length) for length in [*range(200), 1000, 4096, 65537]]
    found = page.evaluate("all => all.map(bytes => sm3(Uint8Array.from(bytes)))", [list(one) for one in data])
    assert found == [sm3(one) for one in data]


def test_the_published_vectors(page):
    def computed(code, rows):
        return page.evaluate(f"rows => rows.map(r => {code})", rows)

    assert computed("sm3(UTF8.encode(r.text))", VECTORS["sm3"]) == [row["hash"] for row in VECTORS["sm3"]]
    assert computed("canonicalJson(r.value)", VECTORS["canonical"]) == [row["text"] for row in VECTORS["canonical"]]
    tickets = VECTORS["tickets"]
    assert computed(
        "[encode(FORMAT, 'ticket', r.seed, r.number, r.candidate, String(r.k)),"
        " ticket(r.seed, r.number, r.candidate, r.k)]",
        tickets,
    ) == [[row["encoded"], row["ticket"]] for row in tickets]
    sent = VECTORS["officer_tickets"]
    assert computed("officerTicket(r.seed, r.number, r.pairing, r.object, r.officer)", sent) == [
        row["ticket"] for row in sent
    ]


def test_the_published_draws(page):
    held = (
        "({plan, seed}) => { const held = new Held(plan, seed); return {faults: planFaults(plan), hash: hashOf(plan),"
        " lines: Object.fromEntries([...held.lines].map(([name, line]) => [name, line.map(p => [p.id, p.ticket])])),"
        " result: {strata: held.strata, ...held.first}} }"
    )
    for one in VECTORS["draws"]:
        assert page.evaluate(held, one) == {
            "faults": [],
            "hash": one["frozen_hash"],
            "lines": one["lines"],
            "result": one["result"],
        }
    whole = [one["certificate"] for one in VECTORS["certificates"]]
    assert page.evaluate(NOTICED, whole) == [False] * len(whole)


def test_it_notices_what_the_programme_notices(page):
    one, patched = (
        full(),
        """([one, patches]) => patches.map(([path, value, seal, frozen_hash]) => {
      const made = structuredClone(one), last = path.pop();
      path.reduce((at, step) => at[step], Object.assign(made, {seal, frozen_hash}))[last] = value;
      return check(made).steps.some(step => step.faults.length > 0) })""",
    )
    for make in (lambda forged: forged, resealed, refrozen):
        forged = [(path, make(other)) for path, other in forgeries(one)]
        patches = [[list(path), at(other, path), other["seal"], other["frozen_hash"]] for path, other in forged]
        assert page.evaluate(patched, [one, patches]) == [bool(verify(other)) for _, other in forged]


def test_it_notices_disorder(page):
    found = page.evaluate(NOTICED, [resealed(changed(full(), *one)) for one in DISORDER.values()])
    assert found == [True] * len(DISORDER)


def test_unsound_plans_are_unsound_in_both(page):
    refused = (
        "plans => plans.map(plan => { if (misshapen(plan, SHAPE.plan, '', []).length) return true;"
        " if (planFaults(plan).length) return true;"
        " try { new Held(plan, '88 123456'); return false } catch (no) { return no instanceof Unsound } })"
    )
    plans = [plan_as_data(plain(**changes)) for changes in UNSOUND.values()]
    assert page.evaluate(refused, plans) == [True] * len(UNSOUND)
    sound = [plan_as_data(one) for one in (plain(), inspection(), *PLANS.values())]
    assert page.evaluate(refused, sound) == [False] * len(sound)


def test_both_agree_on_many_tight_pairings(page):
    plans = tight(60)
    held = "({plan, seed}) => { try { return new Held(plan, seed).first.assigned } catch (no) { return null } }"
    for plan, value, assigned in plans:
        assert page.evaluate(held, {"plan": plan_as_data(plan), "seed": value}) == assigned


def test_both_write_the_same_bytes(page):
    odd = plain(title='云岚“县”"\\/ 𠮷 <b>&</b>', purpose="é ü　中", pool=plain().pool[::-1])
    text = page.evaluate("plan => canonicalJson(plan)", plan_as_data(odd))
    assert text.encode() == canonical_json(plan_as_data(odd)) and sm3(text.encode()) == frozen_hash(odd)


def test_a_good_certificate_is_shown_as_good(open_page):
    one = full()
    page = open_page(one)
    assert "全部相符" in page.inner_text("#verdict") and "不符" not in page.inner_text("#steps")
    drawn, pool = page.inner_text("#drawn"), page.inner_text("#pool")
    assert all(place["id"] in drawn for row in one["later"] for place in row["added"])
    assert "排除：已达年度检查频次上限，本年度已检查两次（规则）" in pool and "陈某一" in pool
    assert one["result"]["added"][0]["ticket"] in pool and "已退出" in pool
    assert "放宽每人上限" in page.inner_text("#later")
    page.fill("#published", one["frozen_hash"].upper())
    assert "✓ 与凭证的冻结哈希相同" in page.inner_text("#compared")
    page.fill("#published", "0" * 64)
    assert "✗ 与凭证的冻结哈希不同" in page.inner_text("#compared")
    assert page.complaints == []


def test_a_tampered_one_is_shown_as_failing(open_page):
    one = full()
    one["result"]["added"][0]["id"] = "Q20"
    page = open_page(resealed(one))
    assert "核验不通过：1项不符" in page.inner_text("#verdict")
    assert page.locator("#steps li.bad").count() == 1
    assert "凭证却载有Q20" in page.inner_text("#steps li.bad")
    assert page.complaints == []


def test_another_file_is_loaded_and_a_wrong_one_is_said(open_page, tmp_path):
    page = open_page(full())
    other, wrong = tmp_path / "另一份.json", tmp_path / "不是.json"
    other.write_bytes(dump(certificate(plain(), PUBLISHED, seed())))
    wrong.write_text("不是", encoding="utf-8")
    page.set_input_files("#file", other)
    page.get_by_text("人民调解案件").wait_for()
    assert "全部相符" in page.inner_text("#verdict")
    page.set_input_files("#file", wrong)
    page.get_by_text("不是抽取凭证").wait_for()
    assert page.inner_text("#pool") == "" and page.complaints == []


def test_texts_of_a_certificate_never_become_markup(open_page):
    evil = "</script><img src=x onerror=alert(1)><!--"
    plan = plain(title=evil, pool=(*plain().pool, *[type(plain().pool[0])("z", evil)]))
    page = open_page(certificate(plan, Published(PUBLISHED.at, evil), seed()))
    assert "全部相符" in page.inner_text("#verdict") and evil in page.inner_text("#plan")
    assert page.locator("img").count() == 0 and page.complaints == []


def test_a_long_list_is_shown_on_demand(open_page):
    page = open_page(certificate(plain(400, 20), PUBLISHED, seed()))
    assert page.locator("#pool tbody tr").count() == 300
    page.get_by_role("button", name="显示全部400个").click()
    assert page.locator("#pool tbody tr").count() == 400
