"""The hub's page and the portal: what waits and at whom, and that only published versions are open to everybody."""

import pytest

from fazhi.areas.oversight.proposals import practice
from fazhi.areas.oversight.proposals.tests.items import Item, people

pytestmark = pytest.mark.django_db
BOARD = "/desk/oversight/proposals/"


@pytest.fixture
def staffed(county):
    return people(county)


def test_the_hub_sees_what_waits_and_a_unit_its_own(staffed, client):
    Item(staffed).assigned()  # due on 2 June, never answered
    Item(staffed, item_no="第13号").answered().do(
        "dissatisfied", "2026-04-20", attitude="satisfied", result="dissatisfied"
    )
    other = Item(staffed, item_no="第14号", lead="market", chief="marketchief", title="关于集市的建议").answered()
    client.force_login(staffed.people["hub"])
    page = client.get(BOARD)
    assert [(one.row.item_no, one.tone) for one in page.context["waiting"]] == [("第13号", "red"), ("第12号", "red")]
    numbers = {stage["name"]: stage["cells"][0][2] for stage in page.context["stages"]}
    assert numbers["待签收"] == [("handed", 1)] and numbers["不满意，重新办理"] == [("again", 1)]
    assert numbers["已答复，待反馈"] == [("replied", 1)] and other.matter.state == "replied"
    client.force_login(staffed.people["market"])
    page = client.get(BOARD)
    assert page.context["waiting"] == [] and "关于集市" not in page.content.decode()
    assert sum(len(cells) for stage in page.context["stages"] for _, _, cells in stage["cells"]) == 1


def test_the_public_reads_the_published_version_and_nothing_else(staffed, client):
    it = Item(staffed).answered()
    address = "/published/oversight.proposal/"
    assert it.record.title not in client.get(address).content.decode()
    it.do("publish", "2026-04-16", public_text="建议整治集镇摆摊，联系13900000000。", public_reply="已设两处摊点。")
    listed = client.get(address).content.decode()
    assert "关于整治农村道路摆摊的建议" in listed and "钱大有" in listed
    page = client.get(f"{address}{it.matter.pk}/").content.decode()
    assert "已设两处摊点" in page and "13900000000" not in page and "孙小满" not in page and "已疏通" not in page


def test_the_contact_of_a_deputy_is_masked_and_opened_by_those_who_handle_it(staffed, client):
    it = Item(staffed).assigned()
    for who, may in (("hub", True), ("police", True), ("clerk", False)):
        client.force_login(staffed.people[who])
        page = client.get(f"/desk/matters/{it.matter.pk}/").content.decode()
        assert "13900000000" not in page
        assert ("reveal" in page) == may, who


def test_a_unit_that_replies_separately_is_offered_as_the_lead_of_its_own_item(staffed, client):
    it = Item(staffed).do("add_unit", "2026-03-03", detail={"unit": staffed["qingxi"], "part": "separate"}).assigned()
    child = it.matter.chain.links_out.get(kind="separate").target
    client.force_login(staffed.people["hub"])
    form = client.get(f"/desk/matters/{child.pk}/step/assign/").content.decode()
    assert f'<option value="{staffed["qingxi"].pk}" selected>' in form


def test_a_co_handling_unit_sees_its_part_and_not_the_deputy(staffed, client):
    it = Item(staffed).do("add_unit", "2026-03-03", detail={"unit": staffed["market"], "part": "co"}).assigned()
    part = it.matter.chain.links_out.get(kind="co").target
    client.force_login(staffed.people["market"])
    assert client.get(f"/desk/matters/{it.matter.pk}/").status_code == 404
    page = client.get(f"/desk/matters/{part.pk}/").content.decode()
    assert "集镇道路摆摊" in page and "钱大有" not in page and "13900000000" not in page


def test_local_rules_say_who_of_the_signers_is_answered_and_how_soon_items_are_handed_on(staffed, monkeypatch):
    it = Item(staffed, in_session=True)
    assert it.due("assign") is None and it.due("assign_now").due_on is None  # during the session: at once
    assert it.record.addressees == "钱大有代表、孙小满代表、周立夏代表"
    monkeypatch.setattr(practice, "JOINT", "lead")
    assert it.record.addressees == "钱大有代表"
