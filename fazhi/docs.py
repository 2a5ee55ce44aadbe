"""Pages generated from the declarations: systems, procedures, limits, figures. CI fails when they are stale."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from fazhi import docs_rows
from fazhi.figures import catalogue, risks
from fazhi.figures.risks import GRADES
from fazhi.spine import registry
from fazhi.spine.access import role_name
from fazhi.spine.actions.relaying import named, tellers
from fazhi.spine.arguments import Arguments
from fazhi.spine.limits import Limit
from fazhi.spine.procedure import Procedure, Step

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "generated"
HEAD = "<!-- 由 make docs 从声明生成，请勿手改 -->\n\n"


def systems() -> list[dict[str, Any]]:
    """Every declared system, with what it declares."""
    procedures = {p.code: p for p in registry.procedures()}
    listed = []
    for register in registry.registers():
        procedure = procedures.get(register.code)
        listed.append(
            {
                "id": register.id, "code": register.code, "name": register.name,
                "kind": "procedure" if procedure else "register", "records": register.model.__name__,
                "steps": [s.code for s in procedure.steps] if procedure else [],
                "limits": [limit.code for limit in procedure.limits] if procedure else [],
                "figures": [f.code for f in catalogue.figures(system=register.code)],
            }
        )  # fmt: skip
    return sorted(listed, key=lambda s: (s["id"], s["code"]))


def systems_command(argv: list[str]) -> int:
    """List the declared systems straight from the declarations."""
    parser = Arguments("fazhi systems", description="已声明的全部系统")
    parser.add_argument("--json", action="store_true")
    found = systems()
    if parser.parse_args(argv).json:
        print(json.dumps(found, ensure_ascii=False))
        return 0
    for s in found:
        words = f"步骤{len(s['steps'])} 期限{len(s['limits'])} 指标{len(s['figures'])}"
        print(f"{s['id']:<4}{s['code']:<34}{s['name']}　{words}")
    return 0


def docs_command(argv: list[str]) -> int:
    """Write docs/generated anew, or with --check say which pages are stale."""
    parser = Arguments("fazhi docs", description="由声明生成文档")
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args(argv).check
    pages = dict(_pages())
    there = {p.name: p.read_text(encoding="utf-8") for p in FOLDER.glob("*.md")} if FOLDER.exists() else {}
    stale = sorted({n for n in pages.keys() | there.keys() if pages.get(n) != there.get(n)})
    if check:
        if stale:
            print(f"docs/generated 已过时：{'、'.join(stale)}；请运行 make docs", file=sys.stderr)
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in there.keys() - pages.keys():
        (FOLDER / name).unlink()
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"docs/generated：{len(pages)}页，更新{len(stale)}页")
    return 0


def _pages() -> Iterator[tuple[str, str]]:
    yield (
        "systems.md",
        HEAD
        + "# 系统\n\n"
        + _table(
            ("编号", "代码", "名称", "步骤", "期限", "指标"),
            [(s["id"], s["code"], s["name"], len(s["steps"]), len(s["limits"]), len(s["figures"])) for s in systems()],
        ),
    )
    for procedure in registry.procedures():
        yield f"procedure-{procedure.code.replace('.', '-')}.md", HEAD + _procedure(procedure)
    yield "limits.md", HEAD + "# 期限\n\n" + "\n".join(_limits(p) for p in registry.procedures())
    yield "rows.md", HEAD + docs_rows.page()
    yield "figures.md", HEAD + "# 指标\n\n" + _figures()
    yield "risks.md", HEAD + "# 风险规则\n\n" + _risks()


def _procedure(p: Procedure) -> str:
    states = "、".join(f"{name}{'（终）' if code in p.closes else ''}" for code, name in p.states.items())
    parts = [
        f"# {p.id} {p.name}\n\n依据：{p.basis}\n\n状态：{states}\n",
        "## 步骤\n\n" + _table(("步骤", "由", "到", "何人", "依据", "说明"), [_step(p, s) for s in p.steps]),
        _limits(p),
    ]
    if p.grounds:
        rows = [(g.name, "中止" if g.suspends else "不计入期限", g.basis) for g in p.grounds]
        parts.append("## 中止与不计入期限的事由\n\n" + _table(("事由", "效果", "依据"), rows))
    if p.templates:
        rows = [(t.name, t.number, t.basis + ("（本地做法）" if t.local else "")) for t in p.templates]
        parts.append("## 文书\n\n" + _table(("文书", "文号", "依据"), rows))
    if p.unlisted:
        parts.append("## 资料行中没有做成期限的\n\n" + _table(("行", "理由"), list(p.unlisted.items())))
    return "\n".join(parts)


def _step(p: Procedure, s: Step) -> tuple[str, ...]:
    who = "法律规定，自动发生" if s.law else "、".join(role_name(r) for r in s.by) or "公众"
    if s.relayed:
        told = f"随关联的{named(tellers(p, s))}的办理自动登记"
        who = f"{who}；{told}" if s.by else told
    if s.at != "organ":
        who = f"{p.capacities.get(s.at, s.at)}：{who}"
    notes = [f"转为{p.tracks[s.converts]}"] if s.converts else []
    notes += [f"仅{'、'.join(p.tracks[t] for t in s.tracks)}"] if s.tracks else []
    notes += ["可在中止期间办理"] if s.suspended else []
    notes += ["本地做法"] if s.local else []
    notes += ["制发" + "、".join(p.template_by_code[t].name for t in s.issues)] if s.issues else []
    notes += [f"送“{registry.procedure(send.system).name}”" for send in s.sends]
    notes += [f"同时在“{registry.procedure(t.system).name}”登记" for t in s.tells]
    notes += ["不记名"] if s.anonymous else []
    notes += [f"资料行{'、'.join(s.rows)}"] if s.rows else []
    taken = "、".join(p.states[t] for t in s.takes)
    return (s.name, taken, p.states[s.to] if s.to else "不变", who, s.basis, "；".join(notes))


def _limits(p: Procedure) -> str:
    rows = [_limit(p, limit) for limit in p.limits]
    head = ("期限", "长度", "起算", "止于", "义务人", "逾期后果", "依据", "说明")
    return f"## {p.name}的期限\n\n" + (_table(head, rows) if rows else "（无）\n")


def _limit(p: Procedure, limit: Limit) -> tuple[str, ...]:
    duty = "承办单位" if limit.duty == "organ" else p.capacities.get(limit.duty, limit.duty)
    effect = f"{limit.effect.value}（{limit.acts.value}）"
    ends, starts = _names(p, limit.met_by), _names(p, limit.starts)
    return (limit.name, limit.words, starts, ends, duty, effect, limit.basis, "；".join(_notes(p, limit)))


def _names(p: Procedure, codes: Iterable[str]) -> str:
    return "、".join(sorted(p.event_name(c) for c in codes))


def _notes(p: Procedure, limit: Limit) -> Iterator[str]:
    if limit.tracks:
        yield f"仅{'、'.join(p.tracks[t] for t in limit.tracks)}"
    if rule := limit.extend:
        times = f"{rule.times}次，每次" if rule.times > 1 else ""
        yield f"可延长{times}{rule.amount}{limit.extend_unit.value}（{rule.basis}），由{role_name(rule.role)}批准"
    if limit.promise:
        own = f"{limit.promise.amount}{(limit.promise.unit or limit.unit).value}"
        yield f"本单位承诺{own}（内部安排，可配置，不产生法律效果）"
    if limit.holds_back:
        yield f"未届满不得办理{_names(p, limit.blocks)}"
    if not limit.pauses:
        yield "中止不影响"
    if limit.replaces:
        yield f"自{limit.since}起替代“{p.limit_by_code[limit.replaces].name}”，在办事项一并适用"
    if limit.local:
        yield "本地做法，可配置"
    if limit.unverified:
        yield "未核实，上线前须核对"
    if limit.since:
        yield f"自{limit.since}起"
    if limit.until:
        yield f"至{limit.until}止"
    if limit.rows:
        yield f"资料行{'、'.join(limit.rows)}"


def _figures() -> str:
    parts = []
    for register in registry.registers():
        rows = [
            (f.name, f.unit, f"`{f.code}`", f.basis, f.variant) for f in catalogue.figures(system=register.code)
        ]  # fmt: skip
        if rows:
            parts.append(
                f"## {register.id} {register.name}\n\n" + _table(("指标", "单位", "代码", "依据", "口径"), rows)
            )
    return "\n".join(parts)


def _risks() -> str:
    rows = [
        (
            one.name, GRADES[one.grade] + (f"，{one.worse.default}日以上{GRADES[one.graver]}" if one.worse else ""), one.of.name,
            one.reason_told, one.basis, one.do, "；".join(f"{t.label}：{t.default}" for t in one.thresholds.values()), f"`{one.code}`",
        )
        for one in risks.risks()
    ]  # fmt: skip
    head = ("规则", "等级", "列出哪些记录", "理由", "依据", "单位应当做什么", "阈值（可调整）", "代码")
    return "列出什么、怎样定级由声明决定，是否启用和阈值由县里决定；试运行以后才能启用。\n\n" + _table(head, rows)


def _table(head: tuple[str, ...], rows: list[tuple[Any, ...]]) -> str:
    cell = lambda v: str(v).replace("|", "\\|").replace("\n", " ")  # noqa: E731
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(cell(v) for v in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"
