"""Fair-competition reviews of two years, the pool of experts, reports and spot checks."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from fazhi.demo.places import Places
from fazhi.demo.scenarios.pace import days, later
from fazhi.spine.bulk import Draft, Ledger
from fazhi.spine.models import Account, Organ, Post
from fazhi.spine.roles import Role

A_YEAR = 26
FIRST = date(2025, 1, 6)
#: (drafting department, measure, what it says, standard that a first draft offends, in which field)
MEASURES: list[tuple[str, str, str, str, str]] = [
    ("商务局", "促进商贸消费若干措施", "对限额以上商贸企业给予消费券补助", "9.4", "flow"),
    ("工业和信息化局", "支持中小企业专精特新发展的意见", "对认定的专精特新企业一次性奖励", "10.2", "cost"),
    ("住房和城乡建设局", "预拌混凝土行业管理办法", "预拌混凝土企业应当具备相应资质", "8.4", "entry"),
    ("交通运输局", "城乡物流配送车辆通行管理办法", "配送车辆凭电子通行码进入城区", "8.3", "entry"),
    ("农业农村局", "农产品区域公用品牌使用管理办法", "使用品牌的经营者应当符合标准", "9.5", "flow"),
    ("文化和旅游局", "旅行社组织来县旅游奖励办法", "按组织人数给予奖励", "10.2", "cost"),
    ("教育局", "中小学校服采购管理办法", "学校公开选定供应企业", "9.3", "flow"),
    ("自然资源和规划局", "工业用地弹性出让实施办法", "可以按照二十年出让工业用地", "10.3", "cost"),
    ("综合行政执法局", "城区户外广告设置管理办法", "户外广告位公开竞价取得", "8.2", "entry"),
    ("水利局", "农村供水工程运行管理办法", "供水单位经公开选定", "8.2", "entry"),
    ("卫生健康局", "公立医院药品耗材配送管理办法", "配送企业须在规定时间内送达", "9.3", "flow"),
    ("科学技术局", "科技创新券使用管理办法", "企业凭创新券购买科技服务", "8.3", "entry"),
    ("发展和改革局", "重点项目要素保障实施意见", "对重点项目优先保障用能", "10.3", "cost"),
    ("民政局", "养老服务补贴管理办法", "按照服务人数给予运营补贴", "9.4", "flow"),
]
GROUPS = {"entry": "第8条", "flow": "第9条", "cost": "第10条", "conduct": "第11条"}
EXPERTS = [
    ("石文清", "岭州大学法学院", "竞争法"), ("方国梁", "岭州大学经济学院", "产业经济"), ("范思源", "江岭省社会科学院", "区域经济"),
    ("金玉兰", "岭州市律师协会", "行政法"), ("陆守信", "江岭财经学院", "财政"), ("郝向东", "岭州市工商业联合会", "行业管理"),
]  # fmt: skip


def experts(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> list[Draft]:
    """The pool, appointed for three years."""
    bureau, hired = places.department(_short(places, "市场监督管理局")), date(2025, 2, 10)
    return [
        ledger.entry(
            "functions.competition_experts", organ=bureau, on=hired, title=f"公平竞争审查专家（{field}）", by=people["shichang"],
            fields={"name": name, "unit": unit, "field": field, "hired_on": hired, "until": date(2028, 2, 10), "title_of_post": ""},
        )
        for name, unit, field in EXPERTS
    ]  # fmt: skip


def _short(places: Places, ending: str) -> str:
    return next(d.short for d in places.departments if d.name.endswith(ending))


def reviews(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Measures from first draft to issue; exceptions with their end; some out of scope, some stopped, some still open."""
    bureau = places.department(_short(places, "市场监督管理局"))
    staff = {p.organ_id: p.account for p in Post.objects.filter(role=Role.LIAISON).select_related("account")}
    for n, on in enumerate(d for d in days(rng, ledger.calendar, ledger.today, A_YEAR) if d >= FIRST):
        name, measure, text, code, field = MEASURES[n % len(MEASURES)]
        unit = places.department(_short(places, name))
        government = rng.random() < 0.55
        fields = {
            "measure": f"云岚县{measure}" + ("" if n < len(MEASURES) else f"（{on.year}年修订）"),
            "issuer": places.government if government else unit, "drafting_unit": unit.name,
            "level": "government" if government else "department", "text": f"第一条 {text}。\n第二条 本县注册的经营者优先。",
            "measure_kind": "document" if rng.random() < 0.5 else "policy", "joint": False, "one_off": False,
            "public_interest": rng.random() < 0.2, "hard": False,
        }  # fmt: skip
        draft = ledger.open("functions.competition", organ=unit, on=on, fields=fields, by=staff[unit.pk])
        _review(draft, rng, on, ledger, staff[unit.pk], people["shichang"], bureau, (code, field), n)


def _review(
    draft: Draft, rng: Random, on: date, ledger: Ledger, by: Account, bureau_by: Account, bureau: Organ, offends: tuple[str, str], n: int
) -> None:  # fmt: skip
    after = lambda day, least, most: later(rng, ledger.calendar, day, least, most)  # noqa: E731
    look = after(on, 1, 4)
    if look > ledger.today:
        return
    if n % 9 == 8:
        reason = {"scope_reason": "internal", "scope_text": "只规定机关内部办理流程，不涉及经营者经济活动"}
        draft.take("out_of_scope", look, by=by, fields=reason)
        return
    kind = ("pass", "pass", "adjust", "pass", "except", "pass", "stop")[n % 7]
    bad = kind != "pass"
    draft.take("first_review", look, by=by, detail=_look(offends if bad else None))
    for whom in ("operators", "associations", *(("public",) if draft.record.public_interest else ())):
        voice = {"whom": whom, "means": "座谈会" if whom != "public" else "网站公开征求", "heard": rng.randint(3, 18),
                 "summary": "希望条件一致、公开透明", "adopted": "已采纳"}  # fmt: skip
        draft.take("hear", look, by=by, detail=voice)
    day = after(look, 2, 5)
    own = draft.record.level == "department"
    if day > ledger.today:
        return
    if not own:
        draft.take("submit", day, by=by, fields={"first_opinion": "初审认为可以出台", "reviewer": bureau})
        day = after(day, 2, 6)
        if day > ledger.today:
            return
        draft.take("review", day, by=bureau_by, detail=_look(offends if bad else None))
    _conclude(draft, kind, own, day, ledger, by, by if own else bureau_by, bureau)


def _look(offends: tuple[str, str] | None) -> dict[str, object]:
    """One look at all standards."""
    found: dict[str, object] = {f"{group}_note": f"对照{article}，不存在该类内容" for group, article in GROUPS.items()}
    if offends:
        code, field = offends
        found |= {field: [code], f"{field}_note": f"第二条“本县注册的经营者优先”属于第{code}项"}
    return found


def _conclude(
    draft: Draft, kind: str, own: bool, day: date, ledger: Ledger, by: Account, judge: Account, bureau: Organ
) -> None:  # fmt: skip
    end, number = "_own" if own else "", f"竞审意见〔{day.year}〕{draft.pk % 90 + 1}号"
    said: dict[str, object] = {
        "opinion": {"pass": "未发现限制竞争的内容", "adjust": "删去第二条", "except": "适用例外", "stop": "不得出台"}[
            kind
        ],
        "opinion_no": number,
    }
    if kind == "except":
        said |= {"exception_ground": "public", "exception_until": day + timedelta(days=240), "end_condition": "",
                 "no_milder_way": "比较了公开遴选、分期实施等办法，均不能在汛期前保障供应"}  # fmt: skip
    draft.take(f"{kind}{end}", day, by=judge, fields=said)
    if kind == "adjust" and day + timedelta(days=20) <= ledger.today:
        again = day + timedelta(days=10)
        draft.take("resubmit", again, by=by, fields={"text": "第一条 条件公开，一视同仁。"})
        draft.take("first_review", again, by=by, detail=_look(None))
        if not own:
            draft.take("submit", again, by=by, fields={"first_opinion": "已修改", "reviewer": bureau})
            draft.take("review", again, by=judge, detail=_look(None))
        passed = {"opinion": "修改后可以出台", "opinion_no": number}
        draft.take(f"pass{end}", again + timedelta(days=3), by=judge, fields=passed)
        day = again + timedelta(days=3)
    issued = day + timedelta(days=12)
    if issued <= ledger.today and draft.matter.state in ("passed", "excepted"):
        step = "issue" if draft.matter.state == "passed" else "issue_exception"
        draft.take(step, issued, by=by, fields={"document_no": f"云政发〔{issued.year}〕{draft.pk % 60 + 1}号"})
        draft.law(ledger.today)  # exceptions whose day has come have ended


def supervision(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Half-yearly spot checks and what the public has reported."""
    bureau, by = places.department(_short(places, "市场监督管理局")), people["shichang"]
    for half, on in (
        ("2025年上半年", date(2025, 6, 16)),
        ("2025年下半年", date(2025, 12, 8)),
        ("2026年上半年", date(2026, 6, 15)),
    ):
        for k in range(5):
            name, measure, *_ = rng.choice(MEASURES)
            unit = places.department(_short(places, name))
            fields = {"measure": f"云岚县{measure}", "document_no": f"云政办发〔{on.year}〕{10 + k}号", "unit": unit,
                      "source": "sample", "batch": half, "draw_no": "", "review_no": "" if k == 0 else f"竞审意见〔{on.year}〕{k}号"}  # fmt: skip
            draft = ledger.open("functions.competition_check", organ=bureau, on=on, fields=fields, by=by)
            _check(draft, k, on, by)
    for k, on in enumerate(
        (date(2025, 5, 20), date(2025, 10, 15), date(2026, 4, 9), date(2026, 9, 2), date(2026, 11, 12))
    ):
        _report(ledger, bureau, by, on, k)


def _check(draft: Draft, k: int, on: date, by: Account) -> None:
    seen = on + timedelta(days=9)
    if k > 1:
        draft.take(
            "fine",
            seen,
            by=by,
            fields={"finding_text": "审查表、听取意见材料齐备", "review_no": draft.record.review_no},
        )
        return
    wrong = {"finding": "unreviewed" if k == 0 else "breach", "finding_text": "没有审查材料" if k == 0 else "第五条限定本地检测机构",
             "demand": "补充审查并修改有关条款", "rectify_by": seen + timedelta(days=30)}  # fmt: skip
    draft.take("order", seen, by=by, fields=wrong)
    if on.year == 2026 and k == 0:
        return  # overdue
    if on.year == 2025 and on.month == 12 and k == 0:
        talk = {"interviewer": "岭州市市场监督管理局", "interview": "约谈主要负责人，限期完成整改"}
        draft.take("interview", seen + timedelta(days=36), by=by, fields=talk)
        draft.take("report", seen + timedelta(days=40), by=by)
    done = seen + timedelta(days=25 if draft.matter.state == "ordered" else 60)
    draft.take("rectify", done, by=by, fields={"measures_taken": "已删去限定条款并重新公布"})


def _report(ledger: Ledger, bureau: Organ, by: Account, on: date, k: int) -> None:
    fields = {"measure": ("采购须用本地车辆的通知", "景区经营权转让公告", "校服采购公告", "检测机构名录", "户外广告招标公告")[k],
              "issuer_name": "县某局", "facts": "外地企业被要求在本县设立分公司才能参加", "reporter": "" if k % 2 else "某物流公司",
              "phone": "", "channel": "portal" if k % 2 else "letter"}  # fmt: skip
    draft = ledger.open(
        "functions.competition_report", organ=bureau, on=on, fields=fields, by=None, actor="公众（网上申请）"
    )
    if k == 4:
        return
    draft.take("accept", on + timedelta(days=2), by=by, fields={"unit": None})
    draft.take("reject", on + timedelta(days=16), by=by, fields={"result_text": "经核查，该公告已对各地企业一视同仁"})
    step = ("tell", {"told_how": "书面告知"}) if draft.record.reporter else ("close", {})
    draft.take(step[0], on + timedelta(days=18), by=by, fields=step[1])
