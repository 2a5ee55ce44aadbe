"""What can be done on a draw: a sheet asks, one action does it; what cannot be done says why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.urls import reverse

from fazhi.desk.forms import Act, choice_field, words_field
from fazhi.desk.sheet import Sheet
from fazhi.desk.views import draw_asking as asking
from fazhi.desk.views.draw_asking import Ask, Do, Fields, Given, grounds_field, number_field
from fazhi.spine import clock
from fazhi.spine.draws import actions
from fazhi.spine.draws.actions import Present
from fazhi.spine.draws.rights import FROM, hindrances
from fazhi.spine.draws.shares import called
from fazhi.spine.draws.words import Ground
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account, Draw, Post

SEEN = "照种子来源公布的原样录入，各组之间用空格，如 03 07 12 18 25 31 09"
PUBLIC_NAMES = "见证人的姓名和单位将随抽取凭证公开"


# ── seed and witnesses ────────────────────────────────────────────────────────────────────────────


def _people(draw: Draw, user: Account) -> list[tuple[str, str]]:
    """Accounts with a post in the draw's place that had no part in making the draw."""
    out = draw.drawers | {user.pk}
    posts = Post.objects.in_force(clock.today()).filter(organ__division__code__startswith=draw.scope)
    posts = posts.select_related("account", "organ").filter(account__is_active=True).exclude(account__in=out)
    own = {p.account_id: p for p in sorted(posts, key=lambda p: p.organ_id != draw.organ_id, reverse=True)}
    rows = sorted(own.values(), key=lambda p: (p.organ_id != draw.organ_id, p.organ.code, p.account.name))
    return [(str(p.account_id), f"{p.account}（{p.organ}{p.title and '，' + p.title}）") for p in rows]


def _witness_fields(draw: Draw, user: Account) -> Fields:
    people = _people(draw, user)
    fields: Fields = {
        f"witness{n}": choice_field(f"见证人{word}（有账号，本人登录确认）", people, required=False)
        for n, word in ((1, "一"), (2, "二"), (3, "三"))
    }
    fields["outside"] = words_field(
        "外部见证人",
        required=False,
        rows=2,
        most=500,
        help_text=f"每行一人：姓名，单位和职务；由另一个账号记录其确认。{PUBLIC_NAMES}",
    )
    return fields


def _present(draw: Draw, given: Given) -> list[Present]:
    chosen = [int(given[f"witness{n}"]) for n in (1, 2, 3) if given[f"witness{n}"]]
    posts = Post.objects.in_force(clock.today()).select_related("account", "organ").filter(account__in=chosen)
    of = {p.account_id: p for p in sorted(posts, key=lambda p: p.organ_id == draw.organ_id)}
    found = [Present(of[pk].account, unit=f"{of[pk].organ.name}{of[pk].title}") for pk in chosen]
    for line in filter(str.strip, given["outside"].splitlines()):
        name, _, unit = line.replace("，", ",").replace("\t", ",").partition(",")
        if not unit.strip():
            raise BadInput(fields={"outside": f"“{line.strip()[:30]}”没有写单位；请写成“姓名，单位和职务”"})
        found.append(Present(name=name, unit=unit))
    return found


def ask_seed(draw: Draw, user: Account) -> Fields:
    return {"seed": words_field("种子", rows=1, most=300, help_text=SEEN), **_witness_fields(draw, user)}


def do_seed(draw: Draw, given: Given) -> Draw:
    return actions.enter_seed(draw, seed=given["seed"], witnesses=_present(draw, given), **given.who)


def ask_correct(draw: Draw, user: Account) -> Fields:
    fields = {**ask_seed(draw, user), "reason": words_field("更正的理由", rows=1, most=200)}
    fields["seed"].initial = draw.seed
    seen = list(draw.witnesses.all())
    for n, one in enumerate([w for w in seen if w.account_id][:3], 1):
        fields[f"witness{n}"].initial = str(one.account_id)
    fields["outside"].initial = "\n".join(f"{w.name}，{w.unit}" for w in seen if not w.account_id)
    return fields


def do_correct(draw: Draw, given: Given) -> Draw:
    return actions.correct_seed(
        draw, seed=given["seed"], reason=given["reason"], witnesses=_present(draw, given), **given.who
    )


def ask_confirm(draw: Draw, user: Account) -> Fields:
    return {
        "seed": words_field(
            "您看到的种子", rows=1, most=300, help_text="请对照来源亲自录入一遍，与录入人的一致才能确认"
        ),
        "there": forms.BooleanField(
            label="我在场，亲见种子来源和录入的过程", error_messages={"required": "在场亲见的才能确认"}
        ),
    }


def do_confirm(draw: Draw, given: Given) -> Draw:
    return actions.confirm(draw, seed=given["seed"], **given.who)


def ask_record(draw: Draw, user: Account) -> Fields:
    waiting = [(w.pk, str(w)) for w in draw.witnesses.filter(account=None, confirmed_at=None)]
    return {
        "witness": choice_field("见证人", waiting),
        "words": words_field("以什么确认", rows=1, most=200, help_text="如“本人在见证笔录上签字，扫描件附后”"),
    }


def do_record(draw: Draw, given: Given) -> Draw:
    return actions.record_confirmation(draw, witness=int(given["witness"]), words=given["words"], **given.who)


# ── afterwards ────────────────────────────────────────────────────────────────────────────────────


def ask_extend(draw: Draw, user: Account) -> Fields:
    strata = [(share["stratum"], called(share["stratum"])) for share in draw.plan["shares"]]
    return {
        "stratum": forms.ChoiceField(label="类别", choices=strata, required=bool(strata[0][0]) or len(strata) > 1),
        "number": number_field("补充几个", required=True, least=1),
        "words": words_field("理由", rows=1, most=200),
    }


def do_extend(draw: Draw, given: Given) -> Draw:
    values = {name: given[name] for name in ("stratum", "number", "words")}
    return actions.extend(draw, **values, **given.who)


def ask_replace(draw: Draw, user: Account) -> Fields:
    standing = [(row["id"], f"{row['id']} {row['label']}".strip()) for row in draw.summary["rows"] if not row["out"]]
    return {
        "candidate": choice_field("退出的", standing),
        "ground": grounds_field(),
        "words": words_field("说明", rows=1, most=200),
    }


def do_replace(draw: Draw, given: Given) -> Draw:
    return actions.replace_candidate(
        draw, candidate=given["candidate"], ground=Ground(given["ground"]), words=given["words"], **given.who
    )


def ask_officer(draw: Draw, user: Account) -> Fields:
    standing = sorted({(o["pairing"], o["id"], o["label"]) for row in draw.summary["rows"] for o in row["officers"]})
    people = [(f"{pairing}\t{officer}", f"{pairing}：{officer} {label}") for pairing, officer, label in standing]
    return {
        "officer": choice_field("退出的人员", people),
        "object": words_field(
            "只退出这个对象（编号）", required=False, rows=1, most=100, help_text="不填则退出其全部对象"
        ),
        "ground": grounds_field(),
        "words": words_field("说明", rows=1, most=200),
    }


def do_officer(draw: Draw, given: Given) -> Draw:
    pairing, _, officer = given["officer"].partition("\t")
    return actions.replace_officer(
        draw, pairing=pairing, officer=officer, object=given["object"].strip(), ground=Ground(given["ground"]),
        words=given["words"], **given.who,
    )  # fmt: skip


def ask_cap(draw: Draw, user: Account) -> Fields:
    capped = [(one["name"], f"{one['name']}（现每人最多{one['at_most']}个）") for one in _capped(draw)]
    return {
        "pairing": choice_field("人员库", capped),
        "at_most": number_field("每人最多承担几个对象", required=True, least=1),
        "words": words_field("理由", rows=1, most=200),
    }


def _capped(draw: Draw) -> list[dict[str, Any]]:
    return [one for one in draw.plan.get("pairings", []) if one["at_most"] is not None]


def do_cap(draw: Draw, given: Given) -> Draw:
    values = {name: given[name] for name in ("pairing", "at_most", "words")}
    return actions.raise_cap(draw, **values, **given.who)


def nothing(draw: Draw, user: Account) -> Fields:
    return {}


def why(draw: Draw, user: Account) -> Fields:
    return {"reason": words_field("理由", rows=2, most=300, help_text="理由将公开")}


@dataclass(frozen=True)
class Deed:
    """One thing that can be done, in the words of the page. ``code``: in addresses; its action is what stands before "-"."""

    code: str
    name: str
    ask: Ask
    do: Do
    done: str
    hint: str = ""
    danger: bool = False
    upload: bool = False
    submit: str = ""

    @property
    def action(self) -> str:
        return self.code.split("-")[0]


DEEDS = {
    deed.code: deed
    for deed in (
        Deed("describe", "说明和种子来源", asking.ask_describe, asking.do_describe, "已保存"),
        Deed("pool-register", "从台账取名单", asking.ask_register, asking.do_register, "名单已按台账确定",
             "取您可以查看的记录；公开的只有编号和该台账本来公开的内容"),
        Deed("pool-list", "粘贴或者上传名单", asking.ask_lines, asking.do_lines, "名单已确定", asking.PUBLIC, upload=True),
        Deed("shares", "数量或者比例", asking.ask_shares, asking.do_shares, "已保存"),
        Deed("exclude", "登记回避、排除", asking.ask_exclude, asking.do_exclude, "已登记，将随凭证公开", asking.NO_KINSHIP),
        Deed("include", "取消排除", asking.ask_include, asking.do_include, "已取消"),
        Deed("officers", "人员库", asking.ask_officers, asking.do_officers, "已保存",
             f"每个抽中的对象再随机派人。{asking.PUBLIC}。曾任职单位只用来推算回避，冻结时删去"),
        Deed("except", "登记人员回避", asking.ask_except, asking.do_except, "已登记，将随凭证公开", asking.NO_KINSHIP),
        Deed("freeze", "冻结名单", nothing, lambda draw, given: actions.freeze(draw, **given.who),
             "名单已冻结，校验值已在公众端公布", "冻结后名单、数量、回避和种子来源都不能再改，校验值立即在公众端公布"),
        Deed("seed", "录入种子", ask_seed, do_seed, "种子已录入，等待见证人确认", "须有两名以上没有参与组织的见证人在场"),
        Deed("correct_seed", "更正种子", ask_correct, do_correct, "已更正，原来录入的留痕", "只在有人确认之前"),
        Deed("confirm", "见证确认", ask_confirm, do_confirm, "已确认", submit="确认无误"),
        Deed("record", "记录外部见证人的确认", ask_record, do_record, "已记录"),
        Deed("publish", "公布结果", nothing, lambda draw, given: actions.publish(draw, **given.who), "结果已在公众端公布",
             "公布后任何人都可以下载凭证自行核验；事先公布会影响检查的，检查完成后再公布"),
        Deed("extend", "补充抽取", ask_extend, do_extend, "已补充，原来抽中的不变", "按原来的次序接着取，不重新洗牌"),
        Deed("replace", "递补", ask_replace, do_replace, "已递补", "按原来的次序由下一个接替"),
        Deed("replace-officer", "人员改派", ask_officer, do_officer, "已改派", "按原来的次序由下一名接替"),
        Deed("cap", "放宽每人上限", ask_cap, do_cap, "已放宽", "人员退出后无人可接替时用；随凭证公开"),
        Deed("redraw", "重新抽取", why,
             lambda draw, given: actions.redraw(draw, reason=given["reason"], **given.who), "已另行拟定，请写明新的种子来源",
             "另立一次抽取，写明代替本次；本次的名单、结果和理由都保留并公开", danger=True),
        Deed("abandon", "终止", why, lambda draw, given: actions.abandon(draw, reason=given["reason"], **given.who),
             "已终止", "名单冻结过的，终止后仍然公开", danger=True),
    )
}  # fmt: skip


@dataclass(frozen=True)
class Offer:
    """One deed as the page shows it: with its reasons when it cannot be done now."""

    deed: Deed
    reasons: tuple[str, ...]

    @property
    def open(self) -> bool:
        return not self.reasons


def offers(draw: Draw, user: Account, today: date) -> list[Offer]:
    """Every deed of the state in which the draw is, in order."""
    fitting = [deed for deed in DEEDS.values() if draw.state in FROM[deed.action] and _applies(deed, draw)]
    known: dict[str, tuple[str, ...]] = {}
    for deed in fitting:
        if deed.action not in known:
            known[deed.action] = tuple(hindrances(draw, deed.action, by=user, on=today))
    return [Offer(deed, known[deed.action]) for deed in fitting]


def _applies(deed: Deed, draw: Draw) -> bool:
    """Whether there is anything that the deed could be done on."""
    if deed.code == "cap":
        return bool(_capped(draw))
    has = {
        "shares": "pool", "exclude": "pool", "include": "exclusions", "except": "pairings", "replace-officer": "pairings",
        "officers": "pool",
    }.get(deed.code)  # fmt: skip
    return not has or bool(draw.plan.get(has))


class DrawDeed:
    """One deed on one draw, with its sheet."""

    def __init__(self, draw: Draw, code: str, user: Account, data: Any = None, files: Any = None) -> None:
        self.draw, self.deed, self.user = draw, DEEDS[code], user
        form = Act(data, version=draw.version, asked=self.deed.ask(draw, user), files=files)
        self.sheet = Sheet(
            self.deed.name, self.deed.submit or f"确认{self.deed.name}", reverse("desk:draw-do", args=[draw.pk, code]), [form],
            hint=self.deed.hint, upload=self.deed.upload, danger=self.deed.danger,
        )  # fmt: skip

    def perform(self) -> Draw:
        """Do it; gives the draw to go on with. Raises Refused."""
        values = dict(self.sheet.act.cleaned_data)
        result: Draw = self.deed.do(self.draw, Given(self.user, values.pop("version", None), values))
        return result
