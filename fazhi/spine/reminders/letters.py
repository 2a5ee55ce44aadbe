"""The text of a reminder mail: number, kind, limit, date and path. No person, no title, nothing of what a matter is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from django.conf import settings

from fazhi.spine.calendar import WEEKDAYS
from fazhi.spine.models import Reminder
from fazhi.spine.reminders.errands import Errand
from fazhi.spine.reminders.stages import Stage

MOST = 40  # limits that one mail lists; the rest is counted
#: The most pressing first; what the reader supervises at the end.
ORDER = [Stage.OVERDUE, Stage.TODAY, Stage.SOON, Stage.ESCALATED]
HEADS = {
    Stage.OVERDUE: "已超期", Stage.TODAY: "今天到期", Stage.SOON: "临期", Stage.ESCALATED: "所督办单位逾期未办",
}  # fmt: skip
NUMERALS = "一二三四五六七八"
Tasks = Mapping[str, Sequence[Errand]]
NONE: Tasks = {}


def subject(reminders: Sequence[Reminder], day: date, tasks: Tasks = NONE) -> str:
    """期限提醒（2026-11-20）：已超期1项、今天到期2项."""
    counts = [(HEADS[s], sum(r.stage == s for r in reminders)) for s in ORDER]
    counts += [(f"{kind}任务", len(errands)) for kind, errands in tasks.items()]
    return f"期限提醒（{day}）：" + "、".join(f"{head}{count}项" for head, count in counts if count)


def text(reminders: Sequence[Reminder], today: date, place: str, tasks: Tasks = NONE) -> str:
    """The whole mail. ``reminders`` come with their matters and the organs that owe the limits; ``tasks`` beside them."""
    lines = ["您好：", "", f"截至{_day(today)}，有下列{'期限' if reminders else '任务'}需要您办理或者关注。"]
    left, shown = MOST, 0
    parts = [(stage, [r for r in reminders if r.stage == stage]) for stage in ORDER]
    for place_in_order, (stage, rows) in enumerate((s, rows) for s, rows in parts if rows):
        resting = stage == Stage.TODAY and any(row.due_on > today for row in rows)
        head = "今天或者休息日到期" if resting else HEADS[stage]
        lines += ["", f"{NUMERALS[place_in_order]}、{head}（{len(rows)}项）"]
        for n, row in enumerate(sorted(rows, key=lambda r: (r.due_on, r.pk))[: max(left, 0)], 1):
            lines += _item(n, row, today)
            shown += 1
        left -= len(rows)
    if shown < len(reminders):
        lines += ["", f"其余{len(reminders) - shown}项请在工作台“待办”中查看。"]
    heads = sum(bool(rows) for _, rows in parts)
    for n, (kind, errands) in enumerate(tasks.items(), heads):
        lines += ["", f"{NUMERALS[n]}、{kind}任务（{len(errands)}项）", *_tasks(errands, today)]
    lines += [
        "", "具体内容请登录工作台查看。不需要邮件提醒的，可在工作台“我的账号”中关闭（督办事项除外）。",
        "", f"{place}法治政府建设工作平台", "（系统自动发出）",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _tasks(errands: Sequence[Errand], today: date) -> Iterator[str]:
    for n, one in enumerate(sorted(errands, key=lambda e: (e.due or date.max, e.key))[:MOST], 1):
        yield f"{n}. {one.title}（{one.word}）"
        yield f"   {one.todo}：{_day(one.due)}，{_left(one.due, today)}" if one.due else f"   {one.todo}"
        yield f"   {settings.FAZHI_URL}{one.url}"
    if len(errands) > MOST:
        yield f"其余{len(errands) - MOST}项请在工作台“待办”中查看。"


def _left(due: date, today: date) -> str:
    left = (due - today).days
    return f"已超期{-left}天" if left < 0 else "今天到期" if left == 0 else f"还有{left}天"


def _item(n: int, reminder: Reminder, today: date) -> list[str]:
    deadline = reminder.deadline
    matter, limit = deadline.matter, deadline.declared
    name = limit.name if limit.name.endswith("期限") else f"{limit.name}期限"
    promised = reminder.due_on == deadline.promised_on != deadline.due_on
    how = _left(reminder.due_on, today)
    lines = [
        f"{n}. {matter.number}　{matter.declared.name}",
        f"   {name}{'（承诺）' if promised else ''}：{_day(reminder.due_on)}，{how}",
    ]
    if reminder.stage == Stage.ESCALATED and deadline.organ:
        lines.append(f"   责任单位：{deadline.organ.name}")
    return [*lines, f"   {settings.FAZHI_URL}/desk/matters/{matter.pk}/"]


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日（{WEEKDAYS[day.weekday()]}）"
