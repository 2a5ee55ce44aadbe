"""What the law asks before a step of supervision is taken."""

from __future__ import annotations

from datetime import date

from fazhi.areas.enforcement.officers.models import Certificate, Officer
from fazhi.areas.enforcement.officers.words import CertificateKind, Duty
from fazhi.areas.enforcement.supervision import practice, words
from fazhi.areas.enforcement.supervision.models import SupervisionLetter, SupervisionMeasure
from fazhi.spine.context import Context
from fazhi.spine.models import Event

ISSUES = ("notice", "remind", "opine", "propose_decision")
NATIONAL = "行政执法监督条例"


def agency_is_named(ctx: Context) -> str:
    return "" if ctx.value("agency") else f"请选择被监督的行政执法机关（{NATIONAL}第14条）"


def not_the_bureau_itself(ctx: Context) -> str:
    agency = ctx.value("agency")
    if agency and agency.pk == ctx.matter.organ_id:
        return f"监督机构不能监督自己的执法，请报本级人民政府处理（{NATIONAL}第6条）"
    return ""


def _letter_day(ctx: Context) -> str:
    due = ctx.values.get("reply_due")
    if due and due <= ctx.on:
        return f"要求反馈的期限{due}应当晚于制发日期{ctx.on}，请核对（{NATIONAL}第27条、第28条：规定时限）"
    return ""


def reply_date_lies_ahead(ctx: Context) -> str:
    return _letter_day(ctx)


def before_the_regulation(ctx: Context) -> str:
    if ctx.on < practice.NATIONAL:
        return ""
    return f"自{practice.NATIONAL}起不再制发《行政执法监督通知书》，请制发督办函或者意见书（{NATIONAL}第27条、第28条）"


def under_the_regulation(ctx: Context) -> str:
    if ctx.on >= practice.NATIONAL:
        return ""
    return f"{practice.NATIONAL}以前没有这种文书，请制发《行政执法监督通知书》（本省行政执法监督规定）"


def investigated(ctx: Context) -> str:
    if ctx.rows(SupervisionMeasure):
        return ""
    return f"尚未登记监督措施，不能认定违法或者不当（{NATIONAL}第22条、第28条）"


def two_supervisors(ctx: Context) -> str:
    """第22条: two people; the certificate is local (``local_practice.toml``)."""
    one, two = ctx.detail.get("supervisor_one"), ctx.detail.get("supervisor_two")
    if one is None or two is None or one == two:
        return "采取监督措施应当有两名以上监督人员，请选择两名不同的人员（监督条例第22条）"
    return next((why for person in (one, two) if (why := unfit_supervisor(person, ctx.on))), "")


def unfit_supervisor(person: Officer, on: date) -> str:
    """Why a person may not supervise on a day; "": they may."""
    if person.duty != Duty.SUPERVISOR:
        return f"{person.name}不是行政执法监督人员，请改由监督人员办理（监督条例第22条）"
    if on < person.joined_on or (person.left_on and person.left_on <= on):
        return f"{person.name}在{on}不在监督岗位，请改由其他监督人员办理（监督条例第22条）"
    if not practice.CERTIFICATE:
        return ""
    cards = Certificate.objects.filter(
        officer=person, kind=CertificateKind.SUPERVISION, valid_from__lte=on, valid_until__gte=on
    )
    if any(card.ended_on is None or card.ended_on > on for card in cards):
        return ""
    return f"{person.name}在{on}没有有效的行政执法监督证件（本省行政执法监督规定）"


def disobeyed_after_its_day(ctx: Context) -> str:
    """第29条: a letter not obeyed; before its day nobody has disobeyed it."""
    if ctx.value("decision_ground") != words.Ground.DISOBEYED:
        return ""
    if not ctx.rows(SupervisionLetter):
        return f"还没有制发过督办函、意见书，不能以不纠正为由提请决定（{NATIONAL}第29条）"
    due = ctx.record.reply_due
    if ctx.record.replied_on is None and due and ctx.on <= due:
        return f"文书载明的反馈期限{due}尚未届满，不能以不纠正为由提请决定（{NATIONAL}第29条）"
    return ""


def government_stands_above(ctx: Context) -> str:
    return "" if ctx.value("government") else f"监督决定书由本级人民政府作出，请选择本级人民政府（{NATIONAL}第29条）"


def verified_by_another(ctx: Context) -> str:
    """Whoever issued the letter does not confirm its correction (local: 核查销号)."""
    if ctx.in_bulk or ctx.by is None:
        return ""
    issued = Event.objects.filter(chain=ctx.matter.pk, code__in=ISSUES).order_by("-seq").first()
    if issued and issued.by_id == ctx.by.pk:
        return "制发文书的人员不得核查自己的案件，请改由其他人员核查（本地核查销号制度）"
    return ""


def children_are_closed(ctx: Context) -> str:
    open_ones = [m.number for m in ctx.unfinished("child")]
    if open_ones:
        return f"同一问题涉及其他机关的监督案件尚未办结：{'、'.join(open_ones)}，请先办结"
    return ""


def other_agency(ctx: Context) -> str:
    agency = ctx.detail.get("agency")
    if agency and agency == ctx.record.agency:
        return "本案已经监督这一机关，请选择涉及的其他执法机关"
    return ""
