"""The desk pages of a consultation: the list, the workbench, grouping, answering, proposals, import, contacts."""

from __future__ import annotations

import io
import uuid
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.areas.decisions.consultation import importing
from fazhi.areas.decisions.consultation.models import Consultation, ConsultationComment
from fazhi.areas.decisions.consultation.words import Channel, Result
from fazhi.areas.decisions.consultation.workbench import Workbench, whole
from fazhi.desk.views.asking import matter_for, reader
from fazhi.spine import access, actions, clock
from fazhi.spine.errors import BadInput, Conflict, Refused
from fazhi.spine.models import Matter

SYSTEM = "decisions.consultation"
MOST = 200  # consultations in the list


def _matter(request: HttpRequest, pk: int) -> Matter:
    found = matter_for(request, pk)
    if found.system != SYSTEM:
        raise Refused("这不是公开征求意见事项")
    return found


@never_cache
def listing(request: HttpRequest) -> HttpResponse:
    """What is open or waits for answers, the nearest end first; the rest is in the register."""
    rows = access.visible_to(reader(request), Consultation.objects.all(), system=SYSTEM, prefix="matter__")
    rows = rows.filter(matter__state__in=("draft", "open", "sorting")).select_related("matter__organ")
    return render(request, "decisions/desk_consultations.html", {"rows": rows.order_by("ends_on", "pk")[:MOST]})


@never_cache
def workbench(request: HttpRequest, pk: int) -> HttpResponse:
    return _bench(request, _matter(request, pk))


def _bench(request: HttpRequest, matter: Matter, *, status: int = 200, groups: str = "", **more: Any) -> HttpResponse:
    bench = Workbench(matter, reader(request), {**request.GET.dict(), **({"groups": groups} if groups else {})})
    context = {
        "bench": bench, "matter": matter, "record": matter.record, "results": Result.choices, "channels": Channel.choices,
        "key": uuid.uuid4().hex, "typed": request.POST if request.method == "POST" else {}, **more,
    }  # fmt: skip
    return render(request, "decisions/workbench.html", context, status=status)


def _back(pk: int, bench: Workbench, **changed: Any) -> HttpResponse:
    return redirect(reverse("desk-decisions:consultation", args=[pk]) + bench.where(**changed))


def _numbers(request: HttpRequest, name: str) -> list[int]:
    """The numbers of a field, one or several to a value."""
    parts = ",".join(request.POST.getlist(name)).split(",")
    return [n for n in (whole(part) for part in parts) if n]


@never_cache
@require_POST
def sort(request: HttpRequest, pk: int) -> HttpResponse:
    """Merge the ticked groups, or take the ticked comments out of theirs."""
    matter = _matter(request, pk)
    bench = Workbench(matter, reader(request), request.GET.dict())  # type: ignore[arg-type]
    do, groups = request.POST.get("do", ""), _numbers(request, "group")
    if do == "together":
        return _back(pk, bench, groups=",".join(map(str, groups)) or None)
    try:
        moves, said = _moves(bench, do, groups, _numbers(request, "comment"), whole(request.POST.get("to", "")))
        event = actions.take_step(
            matter, "sort", by=reader(request), on=bench.today, detail={"moves": moves}, key=_key(request)
        )
    except Refused as refusal:
        return _bench(request, matter, status=refusal.status, problems=refusal.reasons)
    messages.success(request, said)
    left = {target or event.seq for _, target in moves}
    return _back(pk, bench, groups=next(iter(left)) if len(left) == 1 else None)


def _moves(bench: Workbench, do: str, groups: list[int], comments: list[int], to: int) -> tuple[list[list[int]], str]:
    """What a press of a button asks for: [comment, group] pairs, and the sentence that tells it."""
    members = bench.now.members
    if do == "merge":
        there = sorted({n for n in groups if n in members}, key=lambda n: (-len(members[n]), n))
        if len(there) < 2:
            raise BadInput("请勾选两组以上再合并")
        first, *others = there
        moves = [[c, first] for n in others for c in members[n]]
        return moves, f"已把{len(others)}组并入第{first}组，现有{len(members[first]) + len(moves)}条意见"
    if not comments:
        raise BadInput("请先勾选要移动的意见")
    if do == "out":
        return [[c, 0] for c in comments], f"已把{len(comments)}条意见移出，成为新的一组"
    if not to:
        raise BadInput("请填写要移入的组号")
    return [[c, to] for c in comments], f"已把{len(comments)}条意见移入第{to}组"


def _key(request: HttpRequest) -> str | None:
    return request.POST.get("key", "")[:80] or None


@never_cache
@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer the open groups, then go on to the next that nobody has answered."""
    matter = _matter(request, pk)
    bench = Workbench(matter, reader(request), request.GET.dict() | {"groups": request.POST.get("groups", "")})  # type: ignore[arg-type]
    detail = {"groups": bench.chosen} | {n: request.POST.get(n, "") for n in ("result", "shown", "reason")}
    try:
        if bench.open == bench.chosen and request.POST.get("seen", bench.seen) != bench.seen:
            raise Conflict("这一组已由他人答复，请核对后再改")
        actions.take_step(matter, "answer", by=reader(request), on=bench.today, detail=detail, key=_key(request))
    except Refused as refusal:
        groups = request.POST.get("groups", "")
        return _bench(request, matter, status=refusal.status, groups=groups, problems=refusal.reasons)
    following = bench.after(bench.chosen) if bench.show == "open" else (bench.chosen[0] if bench.chosen else 0)
    left = len(set(bench.now.open_groups) - set(bench.chosen))
    messages.success(
        request,
        f"已答复第{'、'.join(map(str, bench.chosen))}组；" + (f"还有{left}组未答复" if left else "全部意见都已答复"),
    )
    return _back(pk, bench, groups=following or None)


@never_cache
def alike(request: HttpRequest, pk: int) -> HttpResponse:
    """Groups that look alike: each proposal is confirmed, confirmed in part, or told apart, by a person."""
    matter = _matter(request, pk)
    problems: list[str] = []
    if request.method == "POST":
        bench = Workbench(matter, reader(request), {})
        try:
            moves, apart = _confirmed(request, bench)
            actions.take_step(
                matter,
                "sort",
                by=reader(request),
                on=bench.today,
                detail={"moves": moves, "apart": apart},
                key=_key(request),
            )
        except Refused as refusal:
            problems = refusal.reasons
        else:
            messages.success(request, f"已合并{len({to for _, to in moves})}处近似意见，认定{len(apart)}对为不同意见")
            return redirect("desk-decisions:consultation-alike", pk)
    bench = Workbench(_matter(request, pk), reader(request), {})
    context = {
        "bench": bench,
        "matter": matter,
        "offered": bench.proposals,
        "problems": problems,
        "key": uuid.uuid4().hex,
    }
    return render(request, "decisions/alike.html", context, status=422 if problems else 200)


def _confirmed(request: HttpRequest, bench: Workbench) -> tuple[list[list[int]], list[list[int]]]:
    """What was decided on each proposal shown: "same" with the ticked ones, "apart", or nothing."""
    moves: list[list[int]] = []
    apart: list[list[int]] = []
    members = bench.now.members
    for first in _numbers(request, "proposal"):
        said = request.POST.get(f"say-{first}", "")
        others = [n for n in _numbers(request, f"other-{first}") if n in members]
        ticked = set(_numbers(request, f"like-{first}"))
        if said == "same" and first in members:
            moves += [[c, first] for n in others if n in ticked for c in members[n]]
        if said in ("same", "apart") and first in members:
            apart += [[first, n] for n in others if said == "apart" or n not in ticked]
    return moves, apart


@never_cache
def bring_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Comments of meetings, letters and surveys from a spreadsheet."""
    matter, problems = _matter(request, pk), []
    if request.method == "POST":
        file = request.FILES.get("file")
        try:
            if file is None or not file.name:
                raise BadInput("请选择要导入的文件")
            count = importing.bring_in(matter, file, file.name, by=reader(request), on=clock.today())
        except Refused as refusal:
            problems = refusal.reasons
        else:
            messages.success(request, f"已登记{count}条意见")
            return redirect("desk-decisions:consultation", pk)
    context = {"matter": matter, "problems": problems, "columns": importing.form().columns, "most": importing.MOST}
    return render(request, "decisions/bring_in.html", context, status=422 if problems else 200)


def template_file(request: HttpRequest, pk: int) -> HttpResponseBase:
    _matter(request, pk)
    held = io.BytesIO()
    importing.template(held)
    held.seek(0)
    return FileResponse(held, as_attachment=True, filename="征集到的意见导入模板.xlsx")


@never_cache
@require_POST
def contact(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how to reach who said one comment, once, after a reason; looking is an event."""
    matter, seq = _matter(request, pk), whole(request.POST.get("comment", ""))
    comment = ConsultationComment.objects.filter(matter=matter, seq=seq).first()
    if comment is None:
        raise Refused("没有这条意见")
    reason = request.POST.get("reason", "").strip()
    try:
        if not reason:
            raise BadInput("请写明查看联系方式的理由")
        actions.reveal(matter.chain, by=reader(request), on=clock.today(), reason=f"意见{seq}的联系方式：{reason}")
    except Refused as refusal:
        return _bench(request, matter, status=refusal.status, problems=refusal.reasons)
    return _bench(request, _matter(request, pk), revealed={"seq": seq, "contact": comment.contact_phone})


@never_cache
@require_POST
def forget(request: HttpRequest, pk: int) -> HttpResponse:
    """Erase all contacts of a finished consultation: what they were left for is done (个人信息保护法第47条)."""
    matter = _matter(request, pk)
    try:
        actions.erase(
            matter.chain, by=reader(request), on=clock.today(), what={"contact_phone"}, key=_key(request),
            basis="个人信息保护法第47条第1款第1项", reason="征求意见已经办结，联系方式的处理目的已经实现",
        )  # fmt: skip
    except Refused as refusal:
        return _bench(request, matter, status=refusal.status, problems=refusal.reasons)
    messages.success(request, "已删除全部联系方式；意见和答复保留，留痕仍可核验")
    return redirect("desk-decisions:consultation", pk)
