"""What the desk asks for while a draw is planned, and how it is handed to the actions."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from fazhi.desk.forms import DayInput, MomentInput, choice_field, words_field
from fazhi.desk.lists import Listing
from fazhi.spine import access, clock, registry
from fazhi.spine.draws import planning
from fazhi.spine.draws.drafts import pairing, plan_of
from fazhi.spine.draws.shares import called
from fazhi.spine.draws.sources import ORGAN, from_lines, from_register, from_workbook, lines_of
from fazhi.spine.draws.words import GROUNDS, Candidate, Exclusion, Ground, PairExclusion, Pairing, Share
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account, Draw
from fazhi.spine.register import Register

Fields = dict[str, forms.Field]
NO_KINSHIP = "不登记亲属关系：有这类情形的，只写“本次声明回避”，不写原因"
LINES = "每行一个：编号,名称,类别,权重,单位,曾任职单位（后四项可以不填；几个单位用顿号分开）。也可以从 Excel 连同表头复制过来"
PUBLIC = "编号和名称将随抽取凭证公开，不要填写身份证号、电话等"
EDITABLE = 500  # so many lines are offered to be mended; a longer list is handed in anew


@dataclass(frozen=True)
class Given:
    """What was filled in on one sheet: the day, the version that was looked at, and the rest by name."""

    by: Account
    version: int | None
    values: Mapping[str, Any]

    @property
    def who(self) -> dict[str, Any]:
        """What every action is handed."""
        return {"by": self.by, "on": clock.today(), "version": self.version}

    def __getitem__(self, name: str) -> Any:
        return self.values[name]


Ask = Callable[[Draw, Account], Fields]
Do = Callable[[Draw, Given], Any]


def number_field(label: str, *, required: bool = False, least: int = 0, help_text: str = "") -> forms.Field:
    return forms.IntegerField(
        label=label, required=required, min_value=least, help_text=help_text,
        error_messages={
            "required": f"请填写“{label}”", "invalid": f"“{label}”请填写整数", "min_value": f"“{label}”至少是{least}",
        },
    )  # fmt: skip


def grounds_field(*leave: Ground) -> forms.Field:
    return choice_field("理由", [(str(g), words) for g, words in GROUNDS.items() if g not in leave])


# ── what the draw is, and where its seed comes from ───────────────────────────────────────────────


def ask_describe(draw: Draw, user: Account) -> Fields:
    fields: Fields = {
        "title": words_field("抽取名称", rows=1, most=200),
        "purpose": words_field("用途", rows=1, most=300),
        "basis": words_field("依据", rows=1, most=300, help_text="法规条文、方案或者文件的名称"),
        "seed_source": words_field(
            "种子来源", rows=2, most=300,
            help_text="写到任何人都能查到、只有一种读法，如“2026年11月22日福彩双色球第2026135期开奖号码，红球从小到大、后接蓝球”，"
            "或者“2026年11月22日15时县司法局会议室当众掷骰子十次的点数”",
        ),
        "seed_known_at": forms.DateTimeField(
            label="种子公开的时间", widget=MomentInput(), help_text="名单必须在这之前冻结，种子只能在这之后录入",
            error_messages={"required": "请填写“种子公开的时间”", "invalid": "请填写日期和时间，如2026-11-22 21:30"},
        ),
        "seed_outcomes": number_field(
            "种子一共有多少种可能", help_text="可以不填；双色球为17721088，骰子十次为60466176。用来提示是否少于可能的样本数"
        ),
        "units": words_field(
            "本次抽取所涉单位", required=False, rows=2, help_text="每行一个；名单和人员库中属于这些单位的依规则回避"
        ),
    }  # fmt: skip
    for name in ("title", "purpose", "basis", "seed_source", "seed_known_at"):
        fields[name].initial = getattr(draw, name)
    fields["seed_outcomes"].initial = draw.seed_outcomes or None
    fields["units"].initial = "\n".join(draw.plan.get("units", []))
    return fields


def do_describe(draw: Draw, given: Given) -> Draw:
    names = ("title", "purpose", "basis", "seed_source", "seed_known_at")
    return planning.describe(
        draw, **given.who, **{n: given[n] for n in names}, seed_outcomes=given["seed_outcomes"] or 0,
        units=given["units"].splitlines(),
    )  # fmt: skip


# ── the pool ──────────────────────────────────────────────────────────────────────────────────────


def ask_register(draw: Draw, user: Account) -> Fields:
    today = clock.today()
    seen = [r for r in registry.registers() if access.reads(user, r.code, today)]
    fields: Fields = {
        "register": choice_field("台账", [(r.code, r.name) for r in seen]),
        "start": forms.DateField(label="从", required=False, widget=DayInput()),
        "end": forms.DateField(label="至", required=False, widget=DayInput()),
        "day": choice_field("日期指", [("closed_on", "办结日期"), ("opened_on", "收到日期")]),
        "stratum": choice_field(
            "分类", [(ORGAN, "按承办单位"), ("kind", "按台账的类别")], required=False
        ),
    }  # fmt: skip
    fields["day"].initial = "closed_on"
    return fields


def do_register(draw: Draw, given: Given) -> Draw:
    register = registry.register_of(given["register"])
    day = given["day"] if register.of_matters else "on"
    params = {f"{day}.from": str(given["start"] or ""), f"{day}.to": str(given["end"] or "")}
    listing = Listing(register, given.by, params, [])
    rows = listing.queryset
    if register.of_matters and day == "closed_on":
        rows = rows.filter(matter__closed_on__isnull=False)
    stratum = register.kind if given["stratum"] == "kind" else given["stratum"]
    if given["stratum"] == "kind" and not stratum:
        raise BadInput(fields={"stratum": f"“{register.name}”没有类别，请改选按承办单位或者不分类"})
    return pool_from(draw, register, listing, rows, stratum, given)


def pool_from(draw: Draw, register: Register, listing: Listing, rows: Any, stratum: str, given: Given) -> Draw:
    """Lay down the rows of a list as the pool, saying which list it was."""
    pool, refs = from_register(register, rows, by=given.by, stratum=stratum)
    chosen = "，".join(f"{f.label.split('（')[0]}{f.words}" for f in listing.filters if f.active)
    words = f"，查找“{listing.text}”" if listing.text else ""
    source = f"{register.name}（{chosen or '全部'}{words}），{clock.today()}取得，限抽取人可以查看的记录"
    return planning.set_pool(draw, candidates=pool, refs=refs, source=source, **given.who)


def ask_lines(draw: Draw, user: Account) -> Fields:
    lines = words_field("名单", required=False, rows=8, most=4_000_000, help_text=LINES)
    if not draw.refs and len(draw.plan.get("pool", [])) <= EDITABLE:
        lines.initial = "\n".join(lines_of(plan_of(draw).pool))
    return {
        "lines": lines,
        "file": forms.FileField(label="或者 Excel 工作簿", required=False, help_text="第一张表，表头为编号、名称、类别、权重、单位"),
        "source": words_field("名单来源", rows=1, most=300, help_text="如“检查对象名录库，2026年11月1日更新”"),
        "persons": forms.BooleanField(label="名称是自然人姓名（公开时隐去名字）", required=False),
    }  # fmt: skip


def do_lines(draw: Draw, given: Given) -> Draw:
    file, persons = given["file"], given["persons"]
    if bool(file) == bool(given["lines"].strip()):
        raise BadInput(fields={"lines": "请粘贴名单，或者选择一个工作簿，二者取一"})
    pool = _from_file(file, persons) if file else from_lines(given["lines"], persons=persons)
    return planning.set_pool(draw, candidates=pool, source=given["source"], **given.who)


def _from_file(file: UploadedFile, persons: bool) -> list[Candidate]:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "list.xlsx"
        with path.open("xb") as kept:
            for chunk in file.chunks():
                kept.write(chunk)
        return from_workbook(path, file.name or "工作簿", persons=persons)


# ── how many, and who is left out ─────────────────────────────────────────────────────────────────


def ask_shares(draw: Draw, user: Account) -> Fields:
    pool = draw.plan.get("pool", [])
    said = {share["stratum"]: Share(**share) for share in draw.plan.get("shares", [])}
    fields: Fields = {}
    for n, stratum in enumerate(sorted({one["stratum"] for one in pool})):
        share, count = said.get(stratum, Share(stratum)), sum(one["stratum"] == stratum for one in pool)
        fields[f"ask{n}"] = words_field(
            f"{called(stratum)}（名单{count}个）抽取",
            rows=1,
            most=20,
            help_text="数量如 3，比例如 5% 或者 3/10（进一取整）",
        )
        fields[f"ask{n}"].initial = share.rate or share.number
        fields[f"least{n}"] = number_field("按比例时至少")
        fields[f"most{n}"] = number_field("按比例时至多")
        fields[f"least{n}"].initial, fields[f"most{n}"].initial = share.at_least or None, share.at_most
    fields["basis"] = words_field("数量或者比例的依据", rows=1, most=200, required=False)
    fields["basis"].initial = next((share.basis for share in said.values()), "")
    return fields


def do_shares(draw: Draw, given: Given) -> Draw:
    shares = []
    for n, stratum in enumerate(sorted({one["stratum"] for one in draw.plan.get("pool", [])})):
        asked = "".join(given[f"ask{n}"].split()).replace("％", "%")
        plain = int(asked) if asked.isdecimal() and len(asked) < 7 else None
        least, most = given[f"least{n}"] or 0, given[f"most{n}"]
        if plain is not None and (least or most is not None):
            raise BadInput(fields={f"ask{n}": "写了固定数量的，不用再写至少、至多"})
        rate = "" if plain is not None else asked
        shares.append(Share(stratum, plain, rate, least, most, " ".join(given["basis"].split())))
    return planning.set_shares(draw, shares=shares, **given.who)


def ask_exclude(draw: Draw, user: Account) -> Fields:
    return {
        "candidate": words_field("编号", rows=1, most=100, help_text="名单中的编号"),
        "ground": grounds_field(),
        "words": words_field("说明", required=False, rows=1, most=200, help_text=NO_KINSHIP),
        "stated_by": words_field("提出人", rows=1, most=60, help_text="姓名或者单位，将随凭证公开"),
    }


def do_exclude(draw: Draw, given: Given) -> Draw:
    stated = Exclusion(
        given["candidate"].strip(), Ground(given["ground"]), given["words"].strip(), given["stated_by"].strip()
    )
    return planning.exclude(draw, exclusion=stated, **given.who)


def ask_include(draw: Draw, user: Account) -> Fields:
    stated = [
        (no["candidate"], f"{no['candidate']}（{GROUNDS[Ground(no['ground'])]}）") for no in draw.plan["exclusions"]
    ]
    return {"candidate": choice_field("已登记的排除", stated), "reason": words_field("理由", rows=1, most=200)}


def do_include(draw: Draw, given: Given) -> Draw:
    return planning.include(draw, candidate=given["candidate"], reason=given["reason"], **given.who)


# ── officers ──────────────────────────────────────────────────────────────────────────────────────


def ask_officers(draw: Draw, user: Account) -> Fields:
    held = [pairing(one) for one in draw.plan.get("pairings", [])]
    one = held[0] if held else Pairing("检查人员", ())
    fields: Fields = {
        "name": words_field(
            "人员库名称", rows=1, most=60, help_text="联合检查时每个单位一个人员库；同名的替换，名单留空的取消"
        ),
        "lines": words_field("人员名单", required=False, rows=6, most=400_000, help_text=LINES),
        "per_object": number_field("每个对象派几名", required=True, least=2, help_text="不少于两名"),
        "at_most": number_field("每人最多承担几个对象", least=1, help_text="不填则不限"),
        "persons": forms.BooleanField(label="公开时隐去人员名字（凭编号辨认）", required=False, initial=True),
    }
    fields["name"].initial, fields["lines"].initial = one.name, "\n".join(lines_of(one.officers))
    fields["per_object"].initial, fields["at_most"].initial = one.per_object, one.at_most
    return fields


def do_officers(draw: Draw, given: Given) -> Draw:
    name = given["name"].strip()
    held = [pairing(one) for one in draw.plan.get("pairings", [])]
    earlier = next((one for one in held if one.name == name), None)
    kept = [one for one in held if one.name != name]
    if given["lines"].strip():
        officers = tuple(from_lines(given["lines"], persons=given["persons"]))
        known = {one.id for one in officers}
        stated = tuple(no for no in earlier.exclusions if no.officer in known) if earlier else ()
        kept.append(Pairing(name, officers, given["per_object"], given["at_most"], stated))
    return planning.set_officers(draw, pairings=kept, **given.who)


def ask_except(draw: Draw, user: Account) -> Fields:
    names = [(one["name"], one["name"]) for one in draw.plan.get("pairings", [])]
    return {
        "pairing": choice_field("人员库", names),
        "officer": words_field("人员编号", rows=1, most=100),
        "object": words_field("对象编号", required=False, rows=1, most=100, help_text="只回避一个对象的填写"),
        "unit": words_field("单位", required=False, rows=1, most=100, help_text="回避某单位全部对象的填写；两项都不填为全部回避"),
        "ground": grounds_field(),
        "words": words_field("说明", required=False, rows=1, most=200, help_text=NO_KINSHIP),
        "stated_by": words_field("提出人", rows=1, most=60, help_text="姓名或者单位，将随凭证公开"),
    }  # fmt: skip


def do_except(draw: Draw, given: Given) -> Draw:
    words = {n: given[n].strip() for n in ("officer", "words", "stated_by", "object", "unit")}
    if words["object"] and words["unit"]:
        raise BadInput(fields={"unit": "对象和单位只写其中一项"})
    stated = PairExclusion(ground=Ground(given["ground"]), **words)
    return planning.except_officer(draw, pairing=given["pairing"], exclusion=stated, **given.who)
