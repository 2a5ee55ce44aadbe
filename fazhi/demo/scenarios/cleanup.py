"""Old documents of the county, four rounds of clean-up over them, tasks from statutes, local norms."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from fazhi.areas.rules.cleanup.models import CleanupItem, CleanupTask
from fazhi.areas.rules.documents.words import IN_FORCE
from fazhi.demo import shelf
from fazhi.demo.places import Places
from fazhi.spine import clock
from fazhi.spine.actions import open_matter, take_step
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Account, Matter, Organ

#: (what it is about, kind, topic, drafting unit)
OLD = (
    ("城区停车泊位管理", "measures", "traffic", "县公安局"), ("犬只饲养管理", "measures", "safety", "县公安局"),
    ("烟花爆竹燃放管理", "announcement", "safety", "县公安局"), ("旅馆业治安管理", "measures", "safety", "县公安局"),
    ("集贸市场管理", "measures", "market", "县市场监督管理局"), ("小作坊食品安全管理", "measures", "market", "县市场监督管理局"),
    ("个体工商户扶持", "opinion", "market", "县市场监督管理局"), ("户外广告设置管理", "measures", "building", "县住房和城乡建设局"),
    ("物业专项维修资金管理", "measures", "building", "县住房和城乡建设局"), ("建筑垃圾处置管理", "measures", "building", "县住房和城乡建设局"),
    ("农村宅基地审批管理", "rules", "land", "县自然资源和规划局"), ("临时用地管理", "measures", "land", "县自然资源和规划局"),
    ("畜禽养殖污染防治", "measures", "environment", "县生态环境分局"), ("秸秆禁烧", "announcement", "environment", "县生态环境分局"),
    ("农村公路养护管理", "measures", "traffic", "县交通运输局"), ("农民工工资保证金管理", "measures", "welfare", "县人力资源和社会保障局"),
    ("公益性岗位管理", "measures", "welfare", "县人力资源和社会保障局"), ("小型水库安全管理", "measures", "agriculture", "县水利局"),
    ("河道采砂管理", "measures", "agriculture", "县水利局"), ("森林防火", "announcement", "safety", "县林业局"),
    ("农产品质量安全追溯", "opinion", "agriculture", "县农业农村局"), ("家庭农场扶持", "opinion", "agriculture", "县农业农村局"),
    ("民办幼儿园管理", "measures", "education", "县教育局"), ("临时救助", "measures", "welfare", "县民政局"),
    ("殡葬管理", "measures", "welfare", "县民政局"), ("招商引资奖励", "opinion", "finance", "县财政局"),
    ("政府投资项目管理", "measures", "finance", "县发展和改革局"), ("工业企业技术改造奖补", "measures", "industry", "县工业和信息化局"),
    ("乡村旅游民宿管理", "measures", "culture", "县文化和旅游局"), ("文物保护单位管理", "measures", "culture", "县文化和旅游局"),
    ("城乡居民医疗救助", "measures", "welfare", "县医疗保障局"), ("突发事件应急预案管理", "measures", "safety", "县应急管理局"),
)  # fmt: skip
NAMES = {"measures": "管理办法", "rules": "实施细则", "opinion": "实施意见", "announcement": "通告"}
FIRST = "为规范{what}，维护公民、法人和其他组织的合法权益，根据{basis}等规定，结合本县实际，制定本文件。{cites}"
SECOND = "本县行政区域内的{what}适用本文件。法律、法规、规章另有规定的，从其规定。"
LAST = (
    "{unit}负责本文件的组织实施和监督检查，有关部门和乡镇人民政府（街道办事处）按照各自职责做好相关工作。",
    "任何单位和个人发现违反本文件规定的行为，可以向{unit}投诉、举报，受理单位应当及时处理并告知处理结果。",
    "本文件自{day}起施行。",
)
ENTERED = date(2025, 1, 6)
WHY = {
    "repeal": ("所依据的上位法已经修改", "已被新的规定代替", "主要内容与上位法不一致"), "invalid": ("适用期已过", "规定的任务已经完成"),
    "amend": ("机构职责已经调整", "部分内容不适应实际需要"), "other": ("正在开展实施后评估",), "gone": ("清理期间已不再有效",), "keep": ("",),
}  # fmt: skip
WORDS = {
    "keep": "继续有效",
    "amend": "修改",
    "repeal": "废止",
    "invalid": "宣布失效",
    "other": "其他现行",
    "gone": "清理期间已失效",
}
STATUTES = (
    ("江岭省优化营商环境条例", "provincial", "2025-01-01"), ("江岭省行政执法监督条例", "provincial", "2025-03-01"),
    ("江岭省矛盾纠纷多元化解条例", "provincial", "2025-07-01"), ("岭州市文明行为促进条例", "municipal", "2025-05-01"),
    ("岭州市电动自行车管理条例", "municipal", "2026-01-01"), ("岭州市饮用水水源保护条例", "municipal", "2026-03-01"),
)  # fmt: skip
DUTIES = (
    "公布本部门职责清单", "制定配套的实施细则", "组织执法人员培训", "设立投诉举报渠道并公布", "开展专项宣传", "报告贯彻实施情况",
    "修订与条例不一致的文件", "完善信息公开栏目", "建立联席会议制度",
)  # fmt: skip
NORMS = (
    "农家乐服务规范", "乡村民宿消防安全规范", "茶园绿色防控技术规范", "村级调解室建设规范", "高山蔬菜种植技术规范", "竹笋采收技术规范",
    "社区食堂服务规范", "农贸市场管理规范", "古村落修缮技术规范", "河道保洁作业规范", "土蜂蜜生产技术规范", "老年人助浴服务规范",
    "村级便民服务站建设规范", "共享单车停放管理规范", "山核桃丰产栽培技术规范", "公共厕所保洁规范",
)  # fmt: skip


def older(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Documents of 2012 to 2021 that were entered when the platform began; some cite others."""
    serial: dict[int, int] = {}
    before: list[str] = []
    for n, (what, kind, topic, unit) in enumerate(OLD):
        year = 2012 + n * 7 % 10
        serial[year] = serial.get(year, 40) + 1
        day = date(year, rng.randint(2, 11), rng.randint(1, 28))
        title = f"云岚县{what.removesuffix('管理')}{NAMES[kind]}"
        cites = f"有关程序适用《{rng.choice(before)}》。" if before and rng.random() < 0.4 else ""
        before.append(title)
        told = shelf.older(what)
        known = {
            "what": what,
            "unit": unit,
            "cites": cites,
            "basis": told["basis"],
            "day": f"{day.year}年{day.month}月{day.day}日",
        }
        articles = [
            FIRST.format(**known),
            SECOND.format(**known),
            *told["articles"],
            *(last.format(**known) for last in LAST),
        ]
        fields = {
            "purpose": "make", "title": title, "kind": kind, "topic": topic, "maker": places.government, "drafting_unit": unit,
            "trial": False, "consented": False, "own_reviewer": False, "urgent": False, "existing": True,
            "text": shelf.numbered(articles), "basis_text": told["basis"], "document_no": f"云政发〔{year}〕{serial[year]}号",
            "published_on": day, "effective_on": day,
            "published_where": "县政府公报",
        }  # fmt: skip
        draft = ledger.open("rules.document", organ=places.justice, on=ENTERED, fields=fields, by=people["hefa"])
        draft.take("take_over", ENTERED, by=people["hefa"], detail={"amends_note": ""})


def tasks(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Duties from provincial and municipal statutes put to departments; most done, some late."""
    clerk = people["hefa"]
    for n, (statute, level, begins) in enumerate(STATUTES):
        on = ledger.calendar.next_working_day(max(date.fromisoformat(begins), date(2025, 1, 6)))
        for k in range(10):
            unit = places.departments[(n * 11 + k * 3) % 30]
            due = ledger.calendar.next_working_day(on + timedelta(days=rng.choice((60, 90, 120, 180, 300))))
            fields = {
                "statute": statute, "level": level, "in_force_on": date.fromisoformat(begins), "article": f"第{k * 3 + 5}条",
                "duty": rng.choice(DUTIES), "responsible": unit, "assigned_by": f"云法办〔{on.year}〕{n + 3}号", "due_on": due,
            }  # fmt: skip
            draft = ledger.open("rules.statute_tasks", organ=places.justice, on=on, fields=fields, by=clerk)
            done = due + timedelta(days=rng.choice((-40, -20, -12, -5, -2, -1, 0, 9)))
            if done > ledger.today or rng.random() < 0.06:
                continue
            liaison = people.get(unit.code) or people[{"bm01": "gongan", "bm02": "shichang"}.get(unit.code, "hefa")]
            draft.take("report", done, by=liaison, fields={"evidence": "已按要求办理，材料已报送县司法局。"})
            if (checked := done + timedelta(days=rng.randint(2, 12))) <= ledger.today:
                draft.take("accept", checked, by=clerk)


def standards(ledger: Ledger, rng: Random, places: Places, people: dict[str, Account]) -> None:
    """Norms of the county: old ones entered, revised and abolished, new ones on their way."""
    keeper, clerk = places.department("县市场监督管理局"), people["shichang"]
    for n, name in enumerate(NORMS):
        new = n % 3 == 0
        on = date(2025 + n % 2, rng.randint(1, 9), rng.randint(1, 28)) if new else ENTERED
        fields = {"standard": name, "kind": "technical_norm", "origin": "new" if new else "existing",
                  "project_no": f"云市监〔{on.year}〕{20 + n}号" if new else ""}  # fmt: skip
        draft = ledger.open("rules.local_standards", organ=keeper, on=on, fields=fields, by=clerk)
        issued = on + timedelta(days=rng.randint(60, 200))
        if new and issued <= ledger.today:
            number = {"standard_no": f"云县规范〔{issued.year}〕{n}号", "effective_on": issued + timedelta(days=30)}
            draft.take("issue", issued, by=clerk, fields=number)
        elif not new:
            number = {"standard_no": f"云县规范〔{2019 + n % 4}〕{n}号", "issued_on": date(2019 + n % 4, 5, 6)}
            draft.take("enter", ENTERED, by=clerk, fields=number)
            changed = date(2025 + n % 2, rng.randint(2, 10), 12)
            if n % 4 == 1:
                draft.take(
                    "revise",
                    changed,
                    by=clerk,
                    detail={"revision_no": f"云县规范〔{changed.year}〕{n}号修订", "content": "更新技术指标"},
                )
            elif n % 7 == 2:
                draft.take("abolish", changed, by=clerk, fields={"ended_by": "已有上级标准，内容重复"})


def rounds(places: Places, people: dict[str, Account]) -> None:
    """Four rounds, taken through their steps once documents are on file: one over, one published, one in work, one begun."""
    rng = Random(20260711)
    first = _begun(
        places, people, date(2025, 9, 1), "2012年至2016年制发的规范性文件清理", "periodic", year_from=2012, year_to=2016
    )
    _published(first, rng, people, places)
    _tasks_done(first, people, all_of_them=True)
    second = _begun(
        places,
        people,
        date(2026, 3, 2),
        "涉及公平竞争的规范性文件专项清理",
        "special",
        topics="|finance|market|industry|",
    )
    _published(second, rng, people, places)
    _tasks_done(second, people, all_of_them=False)
    third = _begun(
        places,
        people,
        date(2026, 10, 12),
        "2017年至2021年制发的规范性文件清理",
        "periodic",
        year_from=2017,
        year_to=2021,
    )
    _step(third, "freeze", people["hefa"], date(2026, 10, 14))
    _said(third, rng, people, date(2026, 11, 6), share=0.6)
    _begun(
        places, people, date(2026, 11, 16), "涉及民营经济的规范性文件专项清理", "special", key_words="企业、个体工商户"
    )


def _begun(places: Places, people: dict[str, Account], on: date, theme: str, kind: str, **given: object) -> Matter:
    fields = {
        "kind": kind, "theme": theme, "basis": "省政府办公厅关于开展行政规范性文件清理工作的通知", "decider": places.government,
        "maker": places.government, "propose_by": on + timedelta(days=40), "finish_by": on + timedelta(days=100), **given,
    }  # fmt: skip
    return open_matter("rules.cleanup", organ=places.justice, by=people["hefa"], on=on, fields=fields)


def _day(matter: Matter, wanted: date) -> date:
    """A day on which every document of the round can move: nothing is told of one before it was on file."""
    rows = CleanupItem.objects.filter(matter=matter).values_list("document__matter__moved_on", flat=True)
    return max([wanted, Matter.objects.get(pk=matter.pk).moved_on, *rows])


def _step(matter: Matter, code: str, by: Account | None, on: date, **given: object) -> None:
    take_step(Matter.objects.get(pk=matter.pk), code, by=by, on=on, **given)  # type: ignore[arg-type]


def _said(matter: Matter, rng: Random, people: dict[str, Account], on: date, share: float = 1.0) -> None:
    """The units say what should become of their documents, one sheet each."""
    by_unit: dict[Organ, list[str]] = {}
    for item in CleanupItem.objects.filter(matter=matter).select_related("unit", "document__matter"):
        stands = item.document.matter.state == IN_FORCE
        code = _proposed(rng, item.document.title) if stands else "gone"
        if rng.random() <= share:
            by_unit.setdefault(item.unit, []).append(f"{item.no} {WORDS[code]} {rng.choice(WHY[code])}")
    for lines in by_unit.values():
        _step(matter, "adjust", people["hefa"], on, detail={"lines": "\n".join(lines)})


def _proposed(rng: Random, title: str) -> str:
    """What a unit proposes; whole texts of the shelf stay, or are amended where their basis is gone."""
    if text := next((t for t in shelf.documents().values() if t.of["title"] == title), None):
        return "amend" if "固体废物污染环境防治法" in text.body else "keep"
    return rng.choices(("keep", "amend", "repeal", "invalid", "other"), (55, 10, 20, 12, 3))[0]


def _published(matter: Matter, rng: Random, people: dict[str, Account], places: Places) -> None:
    head, on = people["hefa"], matter.opened_on
    _step(matter, "freeze", head, on + timedelta(days=2))
    _said(matter, rng, people, on + timedelta(days=30))
    review = {
        "legality_opinion": "逐件核对依据和内容，处理意见合法、适当。",
        "consult_free_reason": "清理依据和范围由上级统一部署",
    }
    _step(matter, "gather", head, on + timedelta(days=45), fields=review)
    meeting = {"meeting": "县政府常务会议", "minutes_no": f"云政常纪〔{on.year}〕{on.month + 9}号"}
    _step(matter, "decide", None, on + timedelta(days=60), fields=meeting, actor="云岚县人民政府常务会议")
    _step(
        matter,
        "publish",
        head,
        _day(matter, on + timedelta(days=66)),
        fields={"published_where": "县政府门户网站、县政府公报"},
    )


def _tasks_done(matter: Matter, people: dict[str, Account], *, all_of_them: bool) -> None:
    """Whoever relies on a changed document says what was done; of the later round a few are left."""
    rows = list(CleanupTask.objects.filter(round=matter).select_related("matter").order_by("pk"))
    for n, task in enumerate(rows):
        if all_of_them or n % 3:
            on = min(task.matter.opened_on + timedelta(days=9 + n), clock.today())
            said = {"handled": "changed" if n % 2 else "not_needed", "done_what": "已核对，引用的内容另有上位法依据。"}
            _step(task.matter, "do", None, on, fields=said, actor=str(task.matter.organ))
    if rows and all_of_them:
        last = max(Matter.objects.get(pk=task.pk).closed_on or clock.today() for task in rows)
        _step(matter, "finish", people["hefa"], last)
