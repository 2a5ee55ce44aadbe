"""What can be done on a matter's page. Each deed asks with a sheet and hands the answers to one action."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.urls import reverse

from fazhi.desk.forms import Act, as_initial, changed, choice_field, day_field, record_form, words_field
from fazhi.desk.sheet import Sheet
from fazhi.spine import access, actions, calendars, clock, registry
from fazhi.spine.actions.effects import asked_of
from fazhi.spine.actions.relaying import announced
from fazhi.spine.context import Context
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Account, Matter
from fazhi.spine.procedure import Procedure


class Deed:
    """One thing that can be done on a matter. ``code`` says which step, limit or document is meant."""

    kind = ""

    def __init__(self, matter: Matter, code: str, user: Account, data: Any = None, files: Any = None) -> None:
        self.matter, self.code, self.user = matter, code, user
        self.declared: Procedure = matter.declared
        self.today: date = clock.today()
        self.sheet: Sheet = self.ask(data, files)

    @property
    def url(self) -> str:
        return reverse("desk:work", args=[self.matter.pk, self.kind, self.code or "-"])

    def act(self, data: Any, asked: dict[str, forms.Field], files: Any = None) -> Act:
        return Act(data, version=self.matter.version, asked=asked, files=files)

    def acting(self, capacity: str) -> set[int]:
        """Keys of the organs that act on the matter in a capacity."""
        return access.organs_in(self.matter, capacity)

    def given(self) -> dict[str, Any]:
        """What every action takes, from the filled-in sheet."""
        filled = self.sheet.act.cleaned_data
        return {"by": self.user, "on": filled["on"], "key": filled["key"] or None}

    def hindrances(self) -> list[str]:
        """Why it cannot be done now, in the words that doing it would be refused with; asked before the sheet is shown."""
        return []

    def ask(self, data: Any, files: Any) -> Sheet:
        raise NotImplementedError

    def perform(self) -> str:
        """Do it; returns the sentence that tells so."""
        raise NotImplementedError


class TakeStep(Deed):
    kind = "step"

    def ask(self, data: Any, files: Any) -> Sheet:
        step = self.step = self._step()
        seen = self.declared.internal and step.code not in self.declared.internal
        kept = "不写姓名、号码等能指明个人的内容" if self.declared.wording else ""
        note = words_field("办理说明", required=False, help_text="参与本事项的单位也看得到" if seen else kept)
        act = self.act(data, {"on": day_field("办理日期", self.today), "note": note})
        asked: list[forms.Form] = [act]
        record = self.declared.record
        if step.fields:
            hidden = registry.personal_fields(self.matter.system)
            initial = {
                k: v
                for k, v in as_initial(record, step.fields, self.matter.record, hidden).items()
                if v not in ("", None)
            }
            given = {name: work_out(self._context()) for name, work_out in step.suggests.items()}
            initial |= {name: value for name, (value, _) in given.items()}
            form = record_form(
                record,
                step.fields,
                step.optional,
                data=data,
                initial=initial,
                acting=self.acting(step.at),
                reader=self.user,
            )
            for name, (_, why) in given.items():
                form.fields[name].help_text = "；".join(filter(None, (str(form.fields[name].help_text), why)))
            asked.append(form)
        if step.adds:
            acting = self.acting(step.at)
            row = record_form(
                step.adds, asked_of(step), step.optional, data=data, prefix="row", acting=acting, reader=self.user
            )
            asked.append(row)
        to = self.declared.states.get(step.to, "")
        papers = "、".join(f"《{self.declared.template_by_code[t].name}》" for t in step.issues)
        hint = "；".join(filter(None, (
            f"办理后状态为“{to}”" if to and step.to != self.matter.state else "",
            f"同时制发{papers}" if papers else "", *announced(step, self._context()), step.hint,
        )))  # fmt: skip
        return Sheet(step.name, f"确认{step.name}", self.url, asked, basis=step.basis, hint=hint)

    def hindrances(self) -> list[str]:
        running = [d for d in self.matter.deadlines.select_related("organ") if d.is_running]
        return list(actions.hindrances(self._context(), self.step, running))

    def _context(self) -> Context:
        matter = self.matter
        return Context(matter, matter.record, self.today, self.user, calendars.of(matter.scope), looks=True)

    def _step(self) -> Any:
        step = self.declared.by_code.get(self.code)
        if step is None:
            raise NotAllowed(f"{self.declared.name}没有“{self.code}”这一步骤")
        return step

    def perform(self) -> str:
        filled = self.sheet.act.cleaned_data
        _, *rest = self.sheet.forms
        fields = rest.pop(0).cleaned_data if self.step.fields else {}
        detail = rest.pop(0).cleaned_data if self.step.adds else {}
        actions.take_step(
            self.matter, self.code, fields=fields, detail=detail, note=filled["note"], version=filled["version"],
            **self.given(),
        )  # fmt: skip
        return f"已办理“{self.step.name}”"


class Suspend(Deed):
    kind = "suspend"

    def hindrances(self) -> list[str]:
        if self.matter.suspended:
            return ["已经中止"]
        here = self.matter.state
        return [] if here in self.declared.suspend_from else [f"当前为“{self.declared.states[here]}”，不能中止"]

    def ask(self, data: Any, files: Any) -> Sheet:
        grounds = [(g.code, f"{g.name}（{g.basis}）") for g in self.declared.grounds if g.suspends]
        asked = {
            "ground": choice_field("中止事由", grounds), "on": day_field("中止日期", self.today),
            "note": words_field("情况说明", required=False, most=200),
        }  # fmt: skip
        hint = "中止期间各期限停止计算，恢复后接续剩余期间"
        return Sheet("中止", "确认中止", self.url, [self.act(data, asked)], hint=hint)

    def perform(self) -> str:
        filled = self.sheet.act.cleaned_data
        actions.suspend(
            self.matter, ground=filled["ground"], note=filled["note"], version=filled["version"], **self.given()
        )
        return "已中止，各期限停止计算"


class Resume(Deed):
    kind = "resume"

    def hindrances(self) -> list[str]:
        return [] if self.matter.suspended else ["没有中止，无须恢复"]

    def ask(self, data: Any, files: Any) -> Sheet:
        asked = {"on": day_field("恢复日期", self.today), "note": words_field("情况说明", required=False)}
        return Sheet("恢复", "确认恢复", self.url, [self.act(data, asked)], hint="恢复后期限接续剩余期间计算")

    def perform(self) -> str:
        filled = self.sheet.act.cleaned_data
        actions.resume(self.matter, note=filled["note"], version=filled["version"], **self.given())
        return "已恢复，期限接续计算"


class Exclude(Deed):
    kind = "exclude"

    def ask(self, data: Any, files: Any) -> Sheet:
        grounds = [(g.code, f"{g.name}（{g.basis}）") for g in self.declared.grounds if not g.suspends]
        asked = {
            "ground": choice_field("事由", grounds), "start": day_field("起日", self.today, "自这一天起不计"),
            "end": day_field("恢复计算之日", self.today, "这一天起重新计算"),
            "note": words_field("说明及文书", required=False, most=200),
        }  # fmt: skip
        return Sheet("扣除期间", "确认扣除", self.url, [self.act(data, asked)], hint="办理继续进行，所列日期不计入期限")

    def perform(self) -> str:
        filled = self.sheet.act.cleaned_data
        actions.exclude_time(
            self.matter, by=self.user, start=filled["start"], end=filled["end"], ground=filled["ground"],
            note=filled["note"], key=filled["key"] or None,
        )  # fmt: skip
        return "所列期间不计入期限，到期日已重新计算"


class Extend(Deed):
    kind = "extend"

    def ask(self, data: Any, files: Any) -> Sheet:
        limit = self.declared.limit_by_code.get(self.code)
        rule = limit.extend if limit else None
        if limit is None or rule is None:
            raise NotAllowed("这一期限法律没有规定可以延长")
        unit = limit.extend_unit.value
        asked = {
            "amount": forms.IntegerField(
                label=f"延长（{unit}）", min_value=1, initial=rule.amount, help_text=f"最多{rule.amount}{unit}，可延长{rule.times}次",
                error_messages={"required": "请填写延长的天数", "min_value": "至少为1"},
            ),
            "on": day_field("批准日期", self.today), "reason": words_field("理由", most=200),
        }  # fmt: skip
        return Sheet(f"延长{limit.name}期限", "确认延长", self.url, [self.act(data, asked)], basis=rule.basis)

    def perform(self) -> str:
        filled = self.sheet.act.cleaned_data
        actions.extend(self.matter, self.code, amount=filled["amount"], reason=filled["reason"], **self.given())
        return "期限已延长"


class Correct(Deed):
    kind = "correct"

    def names(self) -> tuple[str, ...]:
        declared = self.declared
        steps = (name for step in declared.steps for name in step.writes)
        record = self.matter.record
        filled = dict.fromkeys(
            n for n in (*declared.open_fields, *steps)
            if n not in declared.kept_to and (n in declared.open_fields or getattr(record, n, None) not in ("", None, False))
        )  # fmt: skip
        return tuple(filled)

    def ask(self, data: Any, files: Any) -> Sheet:
        model, names = self.declared.record, self.names()
        self.personal = registry.personal_fields(self.matter.system)
        initial = as_initial(model, names, self.matter.record, self.personal)
        form = record_form(
            model, names, names, data=data, initial=initial, acting=self.acting("organ"), reader=self.user
        )
        for name in self.personal & set(form.fields):
            form.fields[name].help_text = "已隐去；不更正的留空"
        asked = {"on": day_field("更正日期", self.today), "reason": words_field("更正理由")}
        hint = "只改有误的字段；原来的内容保留在留痕中"
        return Sheet("更正", "确认更正", self.url, [self.act(data, asked), form], hint=hint)

    def perform(self) -> str:
        filled = self.sheet.act.cleaned_data
        form: Any = self.sheet.forms[1]
        changes = changed(self.declared.record, form, self.matter.record, self.personal)
        if not changes:
            raise BadInput("没有改动任何字段")
        actions.correct(
            self.matter, changes=changes, reason=filled["reason"], version=filled["version"], **self.given()
        )
        return f"已更正{len(changes)}个字段"


class Assign(Deed):
    kind = "assign"

    def ask(self, data: Any, files: Any) -> Sheet:
        posts = self.matter.organ.posts.in_force(self.today).select_related("account")
        people = dict.fromkeys((p.account_id, str(p.account)) for p in posts if p.covers(self.matter.system))
        asked = {"to": choice_field("经办人", people), "on": day_field("分派日期", self.today)}
        return Sheet("分派", "确认分派", self.url, [self.act(data, asked)])

    def perform(self) -> str:
        to = Account.objects.get(pk=self.sheet.act.cleaned_data["to"])
        actions.assign(self.matter, to=to, **self.given())
        return f"已分派给{to}"


class Issue(Deed):
    kind = "issue"

    def ask(self, data: Any, files: Any) -> Sheet:
        kinds = [(t.code, f"{t.name}（{t.basis}）") for t in self.declared.templates]
        old = [(d.pk, f"{d.number} {d.name}") for d in self.matter.documents.all()]
        asked = {"template": choice_field("文书种类", kinds), "on": day_field("制发日期", self.today)}
        if old:
            asked["replaces"] = choice_field("替代有误的文书", old, required=False)
        hint = "文书一经制发即编号，不得改动；有误的，重新制发并注明替代"
        return Sheet("制发文书", "编号并制发", self.url, [self.act(data, asked)], hint=hint)

    def perform(self) -> str:
        filled = self.sheet.act.cleaned_data
        replaces = self.matter.documents.get(pk=filled["replaces"]) if filled.get("replaces") else None
        made = actions.issue_document(
            self.matter, filled["template"], by=self.user, on=filled["on"], replaces=replaces, version=filled["version"]
        )
        return f"已制发{made.number}"
