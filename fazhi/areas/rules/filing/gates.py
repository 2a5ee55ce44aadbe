"""What must hold before a step of record review; every refusal names the rule."""

from __future__ import annotations

from fazhi.areas.rules.filing.models import DocumentFiling, FilingPoint
from fazhi.areas.rules.filing.words import Refusal
from fazhi.spine.context import Context
from fazhi.spine.models import Organ

RULE = "本省备案审查规定"
INSIDE = {Organ.Kind.DEPARTMENT, Organ.Kind.JUSTICE, Organ.Kind.TOWN}


def maker_files_with_the_county(context: Context) -> str:
    """County documents are filed with the city and the people's congress, not here."""
    maker: Organ = context.values["maker"]
    if maker.kind == Organ.Kind.GOVERNMENT:
        return "县政府制定的文件报市政府和本级人大常委会备案，在规范性文件办理中登记（监督法第40条；本省备案规定）"
    if maker.kind in (Organ.Kind.VILLAGE, Organ.Kind.COURT):
        return f"{maker}不是行政规范性文件的制定机关（国办发〔2018〕37号）"
    return ""


def published_before_it_is_filed(context: Context) -> str:
    published = context.values["published_on"]
    return f"公布日期{published}晚于收到日期，请核对：文件公布后才报送备案（{RULE}）" if published > context.on else ""


def refused_before(context: Context) -> str:
    """What is sent again must name a filing of the same maker that lacked papers, and each is sent again once."""
    number = (context.values["again_no"] or "").strip()
    if not number:
        return ""
    earlier = DocumentFiling.objects.filter(matter__number=number, maker=context.values["maker"]).first()
    if earlier is None or earlier.return_ground != Refusal.PAPERS:
        return f"没有找到{context.values['maker']}编号为“{number}”、因材料不齐不予登记的报送，请核对；首次报送的不填"
    if DocumentFiling.objects.filter(again_no=number).exists():
        return f"“{number}”已经重新报送过，请填写最近一次不予登记的收文编号"
    return ""


def lacking_papers_are_named(context: Context) -> str:
    if context.values["return_ground"] == Refusal.PAPERS and not context.values["missing"].strip():
        return f"材料不齐的，请写明须补正哪些材料，制定机关据此重新报送（{RULE}）"
    return ""


def has_points(context: Context) -> str:
    return "" if context.rows(FilingPoint) else f"尚未逐条登记审查意见：条款、问题、依据、建议（{RULE}）"


def has_no_points(context: Context) -> str:
    points = len(context.rows(FilingPoint))
    return f"已登记审查意见{points}条，应当提出审查意见，不能直接予以备案（{RULE}）" if points else ""


def limit_lies_ahead(context: Context) -> str:
    day = context.values["correct_by"]
    return f"处理期限{day}应当晚于提出意见的日期" if day and day <= context.on else ""


def is_late(context: Context) -> str:
    return "" if context.record.late_days else "在规定期限内报备，无须通报"


def correction_is_named(context: Context) -> str:
    needs = context.values["correction"] in ("amended", "repealed")
    if needs and not context.values["correction_no"]:
        return f"修改、废止的，请填写修改后的文件或者废止决定的文号（{RULE}）"
    return ""


def annulment_was_earned(context: Context) -> str:
    """A motion to annul follows a maker that does not answer in time, or answers and does not correct."""
    if context.running("answer", "answer_by", "correct"):
        late = [d for d in context.running("answer", "answer_by", "correct") if d.due_on and d.due_on < context.on]
        return "" if late else f"制定机关的答复（改正）期限尚未届满，不能提请撤销（{RULE}）"
    return ""


def late_day_was_passed(context: Context) -> str:
    last = context.values["should_by"]
    return "" if last < context.on else f"报备期限（{last}）尚未届满，不能发督促通知（{RULE}）"
