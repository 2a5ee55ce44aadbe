"""Who relies on a document that changed: each thing gets one task, at the organ that owns it, with the documents named."""

import pytest

from fazhi.areas.rules.cleanup.models import CleanupTask
from fazhi.areas.rules.cleanup.tests.rounds import D, cast, documents, frozen, go, through
from fazhi.spine.actions import open_matter
from fazhi.spine.bulk import Ledger
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Link, Matter
from fazhi.spine.verify import breaks

ALL = "1 继续有效\n2 废止 已被新的规定代替\n3 宣布失效 适用期已过"


@pytest.fixture
def cited(county):
    """Three documents, a fourth that cites two of them, and a task of the statutes that cites one."""
    cast(county)
    made = documents(county, 3)
    text = "第一条 根据《云岚县第2号事项管理办法》和云政规〔2019〕3号，制定本办法。"
    made += documents(county, 1, start=80, maker="police", title="云岚县公安局窗口办法", document_no="云公规〔2020〕1号", text=text,
                      published_on=D("2022-01-04"))  # fmt: skip
    return made


def tasks():
    return CleanupTask.objects.select_related("matter__organ").order_by("pk")


def test_a_document_in_force_that_cites_gets_one_task(county, cited):
    matter = through(county, frozen(county, year_to=2020), ALL)
    task = tasks().get()
    assert task.matter.organ == county["police"]
    assert task.target_label == f"云岚县公安局窗口办法（{cited[3].number}）"
    assert (
        task.cited
        == "废止：《云岚县第2号事项管理办法》（云政规〔2019〕2号）；宣布失效：《云岚县第3号事项管理办法》（云政规〔2019〕3号）"
    )
    assert task.places == "正文"
    assert str(task.matter.deadlines.get().due_on) == "2026-08-05"  # 30 days from 6 July
    ends = set(Link.objects.filter(source=task.matter.pk).values_list("kind", "target"))
    assert ends == {("changed_document", cited[1].pk), ("changed_document", cited[2].pk), ("citing", cited[3].pk)}
    assert Link.objects.filter(source=matter.pk, target=task.matter.pk, kind="cleanup_task").count() == 1
    assert not list(breaks())


def test_no_task_twice_in_a_round(county, cited):
    matter = through(county, frozen(county, year_to=2020), ALL)
    documents(county, 1, start=81, maker="police", title="云岚县公安局补充办法", document_no="云公规〔2026〕2号",
              text="依据《云岚县第3号事项管理办法》", published_on=D("2026-01-03"))  # fmt: skip
    go(matter, "search_again", county.people["clerk"], "2026-07-08")
    assert [t.target_label.split("（")[0] for t in tasks()] == ["云岚县公安局窗口办法", "云岚县公安局补充办法"]
    go(matter, "search_again", county.people["clerk"], "2026-07-09")
    assert tasks().count() == 2


def test_what_is_repealed_itself_needs_no_task(county, cited):
    through(county, frozen(county), ALL + "\n4 废止 所依据的文件已废止")
    assert not tasks().exists()


def test_what_is_kept_affects_nobody(county, cited):
    through(county, frozen(county, year_to=2020), "1 废止 过时\n2 继续有效\n3 继续有效")
    assert not tasks().exists()


def test_open_matters_that_cite_and_closed_ones_that_do_not(county, cited):
    """A field called …basis… of any register is looked at: here the grounds of mediation by an agency."""
    fields = {
        "source": "application", "dispute_type": "neighbour", "subject": "停车纠纷", "applicants": "甲", "respondents": "乙",
        "mediation_kind": "administrative",
    }  # fmt: skip
    accepted = {
        "mediation_kind": "administrative", "body_kind": "department", "no_refusal": True, "competent_department": "县公安局",
        "legal_basis": "云岚县第2号事项管理办法第三条",
    }  # fmt: skip
    made = []
    for _ in range(2):
        case = open_matter(
            "disputes.mediation", organ=county["qingxi"], by=county.people["qingxi"], on=D("2026-06-01"), fields=fields
        )
        go(case, "accept", county.people["qingxi"], "2026-06-02", fields=accepted)
        made.append(case)
    go(
        made[1],
        "transfer",
        county.people["qingxi"],
        "2026-06-03",
        fields={"transferred_to": "court", "transfer_target": "县法院"},
    )
    through(county, frozen(county, year_to=2020), ALL)
    found = {t.target_key: t for t in tasks()}
    assert f"disputes.mediation:{made[0].pk}" in found
    assert f"disputes.mediation:{made[1].pk}" not in found
    mine = found[f"disputes.mediation:{made[0].pk}"]
    assert (mine.matter.organ, mine.target_kind, mine.places) == (
        county["qingxi"],
        "矛盾纠纷调解",
        "调解依据（行政调解）",
    )


def test_the_owner_says_what_was_done_and_the_round_ends(county, cited):
    matter = through(county, frozen(county, year_to=2020), ALL)
    task = tasks().get().matter
    with pytest.raises(NotAllowed, match="还有1项后续任务没有办结：县公安局"):
        go(matter, "finish", county.people["clerk"], "2026-08-20")
    with pytest.raises(NotAllowed, match="承办单位"):
        go(task, "do", county.people["clerk"], "2026-07-20", fields={"handled": "not_needed", "done_what": "无须"})
    police = county.people["police_clerk"]
    with pytest.raises(BadInput, match="做了什么"):
        go(task, "do", police, "2026-07-20", fields={"handled": "changed", "done_what": ""})
    go(task, "do", police, "2026-07-20", fields={"handled": "changed", "done_what": "已列入修改计划，改引上位法"})
    assert Matter.objects.get(pk=task.pk).closed_on == D("2026-07-20")
    assert go(matter, "finish", county.people["clerk"], "2026-08-20").state == "finished"
    assert not list(breaks())


def test_a_power_item_is_seen_to_by_whoever_exercises_it(county, cited):
    ledger = Ledger()
    for code, until in (("330001", None), ("330002", D("2025-12-31"))):
        fields = {
            "basic_code": code, "body": county["market"], "item_kind": "penalty", "lists": "|power|", "level": "county",
            "valid_from": D("2024-01-01"), "valid_until": until, "ended": "cancelled" if until else "",
            "basis_law": "中华人民共和国行政许可法；云岚县第2号事项管理办法", "basis_article": "第三条", "edition": 1,
        }  # fmt: skip
        ledger.entry(
            "functions.items", organ=county["justice"], on=D("2026-01-05"), title="摊位设置许可", fields=fields
        )
    ledger.flush()
    through(county, frozen(county, year_to=2020), ALL)
    found = [t for t in tasks() if t.target_key.startswith("functions.items")]
    assert [(t.matter.organ, t.places) for t in found] == [(county["market"], "设定依据（法律法规规章名称）")]
