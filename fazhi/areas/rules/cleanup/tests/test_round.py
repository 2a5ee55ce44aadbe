"""A clean-up round through the actions: the frozen list, one result each, totals, publication, all or nothing."""

import pytest
from django.db import IntegrityError, transaction

from fazhi.areas.rules.cleanup.models import CleanupItem, CleanupSnapshot
from fazhi.areas.rules.cleanup.snapshot import digest, lines_in
from fazhi.areas.rules.cleanup.tests.rounds import (
    D,
    adjusted,
    cast,
    decided,
    document,
    documents,
    frozen,
    gathered,
    go,
    opened,
    published,
    results,
    states,
    through,
)
from fazhi.spine.actions import relay_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Document, Event, Matter
from fazhi.spine.verify import breaks


@pytest.fixture
def three(county):
    cast(county)
    return documents(county, 3)


ALL = "1 继续有效\n2 废止 已被新的规定代替\n3 宣布失效 适用期已过"


def test_from_the_list_to_the_announcement(county, three):
    matter = through(county, frozen(county), ALL)
    assert states(*three) == ["in_force", "repealed", "invalid"]
    assert document(three[1]).end_reason == "已被新的规定代替"
    assert str(document(three[1]).ended_on) == "2026-07-06"
    kept = Event.objects.get(chain=three[0].pk, code="cleaned_keep")
    assert (kept.told("detail")["round_no"], kept.payload["cause"]) == (matter.number, matter.pk)
    paper = Document.objects.get(matter=matter, template="announcement")
    assert "一、继续有效的文件（1件）\n1. 《云岚县第1号事项管理办法》（云政规〔2019〕1号）" in paper.body
    assert "三、宣布失效的文件（1件）" in paper.body
    assert paper.organ == county["government"]
    assert not list(breaks())


def test_the_list_stands_once_it_is_frozen(county, three):
    matter = frozen(county)
    documents(county, 2, start=50)
    row = CleanupSnapshot.objects.get(matter=matter)
    assert (len(lines_in(row.lines)), matter.record.snapshot_count) == (3, 3)
    assert digest(row.lines) == matter.record.snapshot_digest
    event = Event.objects.get(chain=matter.pk, code="freeze")
    assert event.payload["fields"]["snapshot_digest"] == digest(event.told("detail")["lines"])
    with pytest.raises(NotAllowed, match="不能办理"):
        go(matter, "freeze", county.people["clerk"], "2026-06-03")
    through(county, matter, ALL)
    assert CleanupItem.objects.filter(matter=matter).count() == 3


@pytest.mark.parametrize(
    ("given", "count"),
    [
        ({"year_from": 2012, "year_to": 2021}, 4), ({"year_from": 2020}, 1), ({"maker_kinds": "|town|"}, 1),
        ({"kinds": "|opinion|"}, 1), ({"key_words": "第2号、意见"}, 2), ({"topics": "|market|"}, 0),
    ],
)  # fmt: skip
def test_the_range_decides_what_is_in_the_list(county, three, given, count):
    documents(county, 1, start=90, maker="qingxi", title="青溪镇停车意见", kind="opinion", document_no="青政规〔2021〕1号",
              published_on=D("2021-05-06"))  # fmt: skip
    matter = opened(county, **given)
    if not count:
        with pytest.raises(BadInput, match="没有现行有效的规范性文件"):
            go(matter, "freeze", county.people["clerk"], "2026-06-02")
    else:
        assert go(matter, "freeze", county.people["clerk"], "2026-06-02").record.snapshot_count == count


def test_what_is_no_longer_in_force_is_not_in_the_list(county, three):
    documents(county, 1, start=70, expires_on=D("2026-05-31"))
    assert frozen(county).record.snapshot_count == 3


def test_what_lacks_a_result_is_named(county, three):
    matter = adjusted(county, frozen(county), "1 继续有效\n3 废止 已无必要")
    with pytest.raises(NotAllowed, match="还有1件没有清理结果：第2号《云岚县第2号事项管理办法》（县公安局）"):
        gathered(county, matter)


def test_totals_that_do_not_add_up_are_refused(county, three):
    matter = gathered(county, adjusted(county, frozen(county), ALL))
    CleanupItem.objects.filter(matter=matter, no=3).delete()  # by hand, beside the actions
    with pytest.raises(NotAllowed, match="清理结果合计2件（继续有效1＋废止1），冻结的清单为3件"):
        decided(county, matter)
    assert any("清理文件第3号已不存在" in str(b) for b in breaks())


def test_one_result_per_document_and_round_in_the_database(county, three):
    matter = frozen(county)
    item = CleanupItem.objects.get(matter=matter, no=1)
    item.pk, item.no = None, 4
    with pytest.raises(IntegrityError), transaction.atomic():
        item.save(force_insert=True)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("2 废止", "第2号：“废止”须写明理由"), ("1 保留一下", "没有“保留一下”这种清理结果，应为继续有效、修改、废止"),
        ("9 继续有效", "清单里没有第9号，清单从1到3号"), ("第一件废止", "第1行“第一件废止”看不懂"), ("  \n", "没有填写任何处理意见"),
        ("1 继续有效\n1 废止 过时", "第1号写了两次，每件文件只能有一种结果"), ("1 废止 " + "长" * 201, "理由有201字，最多200字"),
    ],
)  # fmt: skip
def test_a_sheet_that_is_wrong_changes_nothing(county, three, lines, said):
    matter = frozen(county)
    with pytest.raises(BadInput) as refused:
        adjusted(county, matter, lines)
    assert said in "；".join(refused.value.reasons) or said in "；".join(refused.value.fields.values())
    assert set(results(matter).values()) == {""}


def test_a_document_that_left_force_meanwhile_is_refused_and_can_be_told(county, three):
    matter = gathered(county, adjusted(county, frozen(county), ALL))
    ended = {"end_reason": "另行废止", "ended_by": "云政发〔2026〕3号"}
    go(three[0], "repeal", None, "2026-06-25", fields=ended)
    with pytest.raises(NotAllowed) as refused:
        decided(county, matter)
    assert refused.value.reasons == [
        "第1号《云岚县第1号事项管理办法》（云政规〔2019〕1号）已于2026-06-25失效，请将结果改为“清理期间已失效”"
    ]
    matter = adjusted(county, matter, "1 清理期间已失效 另行废止", on="2026-06-26")
    published(county, decided(county, matter))
    assert states(*three) == ["repealed", "repealed", "invalid"]
    assert not Event.objects.filter(chain=three[0].pk, code__startswith="cleaned").exists()


def test_what_is_in_force_is_not_gone(county, three):
    matter = adjusted(county, frozen(county), ALL.replace("1 继续有效", "1 清理期间已失效 过期"))
    with pytest.raises(NotAllowed, match=r"第1号.*仍然有效，结果不能是“清理期间已失效”"):
        decided(county, gathered(county, matter))


def test_between_decision_and_publication_nothing_is_half_done(county, three):
    matter = decided(county, gathered(county, adjusted(county, frozen(county), ALL)))
    go(three[2], "repeal", None, "2026-07-02", fields={"end_reason": "另行废止", "ended_by": "县政府"})
    with pytest.raises(NotAllowed, match="已于2026-07-02失效"):
        published(county, matter)
    assert states(*three[:2]) == ["in_force", "in_force"]
    assert not Document.objects.filter(matter=matter).exists()
    matter = go(matter, "reopen", county.people["clerk"], "2026-07-03")
    matter = adjusted(county, matter, "3 清理期间已失效 另行废止", on="2026-07-03")
    matter = go(matter, "decide", county.people["mayor"], "2026-07-03", fields={"meeting": "县政府第10次常务会议"})
    assert published(county, matter).state == "published"
    assert not list(breaks())


def test_a_document_in_two_rounds(county, three):
    through(county, frozen(county), ALL)
    second = frozen(county, theme="第二轮")
    assert second.record.snapshot_count == 3  # as the documents stood on 2 June
    third = go(opened(county, "2026-07-07", theme="第三轮"), "freeze", county.people["clerk"], "2026-07-08")
    assert list(results(third)) == [1]
    assert CleanupItem.objects.get(matter=third).document_id == three[0].pk


def test_only_the_deciding_organ_decides(county, three):
    matter = gathered(county, adjusted(county, frozen(county), ALL))
    with pytest.raises(NotAllowed, match="须由决定机关"):
        go(matter, "decide", county.people["head"], "2026-07-01", fields={"meeting": "局务会"})


def test_without_the_public_there_is_a_reason(county, three):
    matter = adjusted(county, frozen(county), ALL)
    with pytest.raises(BadInput, match="不公开征求意见的理由"):
        go(matter, "gather", county.people["clerk"], "2026-06-20", fields={"legality_opinion": "合法"})


def test_five_hundred_documents_in_a_round(county):
    cast(county)
    made = documents(county, 500)
    matter = frozen(county)
    lines = "\n".join(f"{n} {'废止 已过时' if n % 5 == 0 else '继续有效'}" for n in range(1, 501))
    through(county, matter, lines)
    assert states(*made).count("repealed") == 100
    assert Event.objects.filter(code="cleaned_keep").count() == 400
    assert Matter.objects.get(pk=matter.pk).state == "published"


def test_a_round_that_is_stopped_changes_no_document(county, three):
    matter = go(frozen(county), "stop", county.people["clerk"], "2026-06-09", fields={"stop_reason": "与省里部署合并"})
    assert (matter.state, states(*three)) == ("stopped", ["in_force"] * 3)


def test_the_public_is_asked_and_its_answer_comes_back(county, three):
    matter = adjusted(county, frozen(county), ALL)
    fields = {"consult_days": 30, "consult_note": "现将拟定的清理结果公开征求意见。"}
    matter = go(matter, "consult", county.people["clerk"], "2026-06-11", fields=fields)
    sent = Matter.objects.get(system="decisions.consultation")
    assert sent.chain.links_in.get(kind="consultation").source_id == matter.pk
    assert sent.record.about == "cleanup"
    assert "2. 《云岚县第2号事项管理办法》（云政规〔2019〕2号）：拟废止（已被新的规定代替）" in sent.record.text
    with pytest.raises(NotAllowed, match="正在公开征求意见"):
        gathered(county, matter)
    answer = {"comments": 5, "adopted": 2, "ended_on": D("2026-07-13")}
    relay_step(matter, "consultation_closed", cause=sent, by=None, on=D("2026-07-14"), detail=answer)
    matter = go(matter, "gather", county.people["clerk"], "2026-07-15", fields={"legality_opinion": "合法"})
    assert (matter.record.comment_count, matter.record.comment_adopted, matter.state) == (5, 2, "gathered")
    assert not list(breaks())


def test_everybody_reads_the_published_result_and_nothing_before(county, three, client):
    matter = decided(county, gathered(county, adjusted(county, frozen(county), ALL)))
    assert "2019年制发的规范性文件清理" not in client.get("/published/rules.cleanup/").content.decode()
    assert client.get(f"/published/rules.cleanup/{matter.pk}/").status_code == 404
    published(county, matter)
    assert "2019年制发的规范性文件清理" in client.get("/published/rules.cleanup/").content.decode()
    page = client.get(f"/published/rules.cleanup/{matter.pk}/").content.decode()
    assert "二、废止的文件（1件）" in page
    assert "云岚县第2号事项管理办法" in page
    assert "逐件审核" not in page  # the bureau's own opinion stays inside


def test_a_document_that_refuses_refuses_the_publication_by_name(county, three):
    """Something was written on a document with a later day than that of the announcement."""
    matter = decided(county, gathered(county, adjusted(county, frozen(county), ALL)))
    Matter.objects.filter(pk=three[2].pk).update(moved_on=D("2026-07-20"))
    with pytest.raises(
        BadInput, match=r"第3号《云岚县第3号事项管理办法》.*：日期2026-07-06早于上一步骤的办理日期2026-07-20"
    ):
        published(county, matter)
    assert states(*three) == ["in_force"] * 3
