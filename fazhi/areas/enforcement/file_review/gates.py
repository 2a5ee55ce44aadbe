"""What is asked before a step of case-file review is taken."""

from __future__ import annotations

from fazhi.areas.enforcement.file_review import assigning, recusal, scoring
from fazhi.areas.enforcement.file_review.models import FileProblem, ReviewSheet, RoundCandidate, SheetHanded
from fazhi.areas.enforcement.file_review.words import Seat
from fazhi.spine.context import Context
from fazhi.spine.models import Draw, Event, Matter

LAW, GUANGDONG = "行政执法监督条例第18条", "广东省行政执法案卷评查办法"
#: States in which nothing more can change a file's result.
FIRM = ("settled", "rectifying", "mended", "closed", "left")
OVER = ("closed", "left")


def period_in_order(ctx: Context) -> str:
    first, last = ctx.values["period_from"], ctx.values["period_to"]
    if last < first:
        return f"案卷办结日期的截止日{last}早于起始日{first}，请核对"
    return f"案卷办结日期至{last}晚于登记日期{ctx.on}，尚未办结的案卷不能评查" if last > ctx.on else ""


def numbers_make_sense(ctx: Context) -> str:
    return "" if ctx.values["per_agency"] and ctx.values["at_most"] else "抽取卷数和每名评查人员的卷数应当大于零"


def sheet_is_in_use(ctx: Context) -> str:
    sheet = ctx.values["sheet"]
    if sheet.withdrawn or (sheet.retired_on and sheet.retired_on <= ctx.on):
        return f"评分标准“{sheet}”已停用，请选择在用的版本"
    return ""


def candidate_once(ctx: Context) -> str:
    number = ctx.detail["number"]
    taken = {row.number for row in ctx.rows(RoundCandidate)}
    return f"编号“{number}”已经列入备选" if number in taken else ""


def not_frozen_yet(ctx: Context) -> str:
    """What is drawn from is fixed with the freeze."""
    frozen = ctx.record.draw_no and Draw.objects.filter(number=ctx.record.draw_no).exclude(frozen_hash="").exists()
    return f"抽取{ctx.record.draw_no}的名单已经冻结，不能再列入备选；确需增加的，重新抽取" if frozen else ""


def draw_is_the_bureaus(ctx: Context) -> str:
    number = ctx.values["draw_no"]
    if Draw.objects.filter(number=number, organ=ctx.matter.organ).exists():
        return ""
    return f"没有找到本单位编号为“{number}”的抽取，请在“抽取”中核对编号"


def draw_is_held(ctx: Context) -> str:
    """No file is chosen by hand. What old registers tell needs no draw here."""
    if ctx.in_bulk and not ctx.record.draw_no:
        return ""
    if not ctx.record.draw_no:
        return f"还没有拟定抽取；案卷由抽取产生，不能指定（{GUANGDONG}第8条，本地做法）"
    if Draw.objects.filter(number=ctx.record.draw_no, state=Draw.State.REPLACED).exists():
        return f"抽取{ctx.record.draw_no}已经重新抽取，请在“拟定抽取”中改为新的抽取编号"
    if assigning.held(ctx.record) is None:
        return f"抽取{ctx.record.draw_no}还没有结果，请先冻结名单、录入种子并由见证人确认"
    return ""


def something_is_drawn(ctx: Context) -> str:
    if ctx.in_bulk and not ctx.record.draw_no:
        return ""
    rows = assigning.drawn(ctx)
    if not rows:
        return "抽取结果里没有本轮的案卷，请核对抽取编号"
    bare = next((row.file_no for row in rows if len(row.experts) != assigning.PER_FILE), "")
    return f"抽取结果中案卷“{bare}”没有派足两名评查人员，请在“抽取”中补派" if bare else ""


def results_are_firm(ctx: Context) -> str:
    open_files = [f for f in assigning.files_of(ctx.matter) if f.matter.state not in FIRM]
    if not open_files:
        return ""
    return f"还有{len(open_files)}份案卷没有评定、反馈完毕（含异议期内的），不能通报，如“{open_files[0].matter.number}”"


def files_are_over(ctx: Context) -> str:
    left = [f for f in assigning.files_of(ctx.matter) if f.matter.state not in OVER]
    return f"还有{len(left)}份案卷没有整改完毕，如“{left[0].matter.number}”" if left else ""


# ── one file ──────────────────────────────────────────────────────────────────────────────────────


def _handed(ctx: Context) -> set[int]:
    return {row.seat for row in ctx.rows(SheetHanded)}


def seat_is_open(ctx: Context) -> str:
    seat = ctx.detail["seat"]
    if seat in _handed(ctx):
        return f"{Seat(seat).label}已经提交评分表，不能再提交"
    if (seat == Seat.THIRD) != (ctx.matter.state == "differing"):
        return "两名评查人员的评分不一致时才由第三人评查"
    return ""


def both_handed(ctx: Context) -> str:
    return "" if {Seat.ONE, Seat.TWO} <= _handed(ctx) else "两名评查人员还没有都提交评分表，不能启封"


def third_handed(ctx: Context) -> str:
    return "" if Seat.THIRD in _handed(ctx) else "第三评查人员还没有提交评分表"


def they_agree(ctx: Context) -> str:
    one = scoring.Score(ctx.value("score_one"), ctx.value("fatal"))
    two = scoring.Score(ctx.value("score_two"), ctx.value("fatal"))
    if scoring.differ(one, two, ctx.record.round.sheet.differ_by):
        return f"两份评分表相差超过{ctx.record.round.sheet.differ_by.normalize():f}分，由第三人评定"
    return ""


def third_may_review(ctx: Context) -> str:
    done = Seat.THIRD in _handed(ctx)
    return "第三评查人员已经提交评分表" if done else recusal.why_not(
        ctx.values["third"], ctx.record, ctx.on, beside=Seat.THIRD
    )  # fmt: skip


def seat_not_handed(ctx: Context) -> str:
    seat = Seat(ctx.detail["seat"])
    return f"{seat.label}已经提交评分表，不能更换" if seat in _handed(ctx) else ""


def new_reviewer_may(ctx: Context) -> str:
    return recusal.why_not(ctx.detail["expert"], ctx.record, ctx.on, beside=ctx.detail["seat"])


def points_within_sheet(ctx: Context) -> str:
    score = ctx.value("score")
    return "" if 0 <= score <= scoring.FULL else "得分应当在0至100之间"


def nothing_to_mend(ctx: Context) -> str:
    n = len(ctx.rows(FileProblem))
    return f"问题清单里有{n}处问题，请先要求整改" if n else ""


def something_to_mend(ctx: Context) -> str:
    return "" if ctx.rows(FileProblem) else "问题清单是空的，没有需要整改的；请办理“无须整改，办结”"


def mending_day_ahead(ctx: Context) -> str:
    due = ctx.value("rectify_by")
    return f"整改期限{due}应当晚于办理日期{ctx.on}" if due <= ctx.on else ""


def confirmed_by_another(ctx: Context) -> str:
    """Who wrote down the mending for an agency does not confirm it."""
    last = ctx.matter.chain.events.filter(code="rectified_received").order_by("-seq").first() if ctx.by else None
    if last and ctx.by and last.by_id == ctx.by.pk and ctx.day_of("rectified_received") == ctx.record.rectified_on:
        return "整改情况是您登记的，请由其他人员核查（本地做法）"
    return ""


def sheets_agree(matter: Matter, events: list[Event]) -> list[str]:
    """Sheets are what was handed in: each agrees with the digest that the history took of it."""
    told = {e.payload["detail"]["seat"]: e.payload["detail"]["digest"] for e in events if e.code == "hand_in"}
    found = []
    for row in ReviewSheet.objects.filter(matter=matter.pk, handed_at__isnull=False):
        if told.get(row.seat) != scoring.digest(row.matter_id, row.seat, row.given, row.salt):
            found.append(f"{row.get_seat_display()}的评分表与提交时留下的校验值不符")
    return found
