"""What must hold before a certificate or a person's place moves on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import Q, Sum

from fazhi.areas.enforcement.officers.ledgers import TrainingHours
from fazhi.areas.enforcement.officers.models import Certificate, CertificateExam
from fazhi.areas.enforcement.officers.practice import CERTIFICATE, HOURS, RENEWAL_NEEDS_HOURS
from fazhi.areas.enforcement.officers.renewing import hindrance
from fazhi.areas.enforcement.officers.words import CertificateKind, Duty, Exam, Wanted
from fazhi.spine.context import Context
from fazhi.spine.limits import add_months

ISSUE = "行政执法监督条例第17条"
LOCAL = "省行政执法证件管理规定"


def hours_of(officers: Iterable[int], year: int) -> dict[int, Decimal]:
    """Hours of study in a year of those who have any, over whatever agencies, by their keys."""
    rows = TrainingHours.objects.filter(officer__in=list(officers), on__year=year, withdrawn=False)
    return dict(rows.order_by().values("officer").annotate(total=Sum("hours")).values_list("officer", "total"))


def applicant_is_of_the_agency(ctx: Context) -> str:
    officer = ctx.value("officer")
    if officer.agency_id == ctx.matter.organ_id:
        return ""
    return f"{officer.name}现在的单位是{officer.agency.short}，应由该单位申请（{LOCAL}）"


def applicant_holds_a_fitting_post(ctx: Context) -> str:
    """Auxiliary staff get none; supervisors and officers get different ones."""
    officer, kind = ctx.value("officer"), ctx.value("kind")
    if officer.duty == Duty.AUXILIARY:
        return f"{officer.name}是执法辅助人员，不申领执法证件（{ISSUE}）"
    if (kind == CertificateKind.SUPERVISION) != (officer.duty == Duty.SUPERVISOR):
        return f"{officer.name}是{officer.get_duty_display()}，不能申领{CertificateKind(kind).label}（{ISSUE}）"
    return ""


def certificate_in_use(ctx: Context, officer: int, kind: str) -> Certificate | None:
    """A certificate of this kind that the person holds and that has not ended, if any."""
    rows = Certificate.objects.filter(Q(ended_on=None), officer=officer, kind=kind).exclude(cert_no="")
    return rows.exclude(pk=ctx.matter.pk).first()


def asked_for_as_it_stands(ctx: Context) -> str:
    """A first certificate for whoever has none, any other in place of the one that is named."""
    officer, old = ctx.value("officer"), ctx.value("replaces")
    if ctx.value("wanted") == Wanted.FIRST:
        held = None if ctx.in_bulk else certificate_in_use(ctx, officer.pk, ctx.value("kind"))
        words = f"{officer.name}已持有{held}，请按换证、补证或者变更申请（{LOCAL}）" if held else ""
        return words or ("首次申领不填“原证件”" if old else "")
    if old is None:
        return "请选择“原证件”；首次申领的，申请事由选“首次申领”"
    if old.officer_id != officer.pk:
        return f"原证件{old}不是{officer.name}的"
    return ""


def hours_were_kept(ctx: Context) -> str:
    """Where the county's rule says so, who missed the hours of last year is not given a new certificate."""
    if not RENEWAL_NEEDS_HOURS or ctx.value("wanted") != Wanted.RENEWAL or ctx.in_bulk:
        return ""
    year = ctx.on.year - 1
    officer = ctx.value("officer").pk
    hours = hours_of([officer], year).get(officer, Decimal(0))
    return f"{year}年学时为{hours}，不足{HOURS}学时，补足后再申请换证（本地规定）" if hours < HOURS else ""


def nothing_stands_against_renewal(ctx: Context) -> str:
    """What other systems ask before a renewal (the yearly law test)."""
    if ctx.value("wanted") != Wanted.RENEWAL or ctx.in_bulk:
        return ""
    return hindrance(ctx.value("officer"), ctx.on)


def passed_both(ctx: Context) -> str:
    """General and special exam passed, for a first certificate (and a renewal) of the national kind."""
    record = ctx.record
    if record.wanted in (Wanted.LOST, Wanted.CHANGE) or record.kind in (
        CertificateKind.MINISTRY,
        CertificateKind.POLICE,
    ):
        return ""
    good = {row.kind: row for row in ctx.rows(CertificateExam) if row.passed}
    wanted = [Exam.GENERAL] if record.kind == CertificateKind.SUPERVISION else list(Exam)
    if missing := [kind.label for kind in wanted if kind not in good]:
        return f"{'、'.join(missing)}考试尚未合格，不能通过审核（{ISSUE}）"
    oldest = min(good[kind].held_on for kind in wanted)
    if add_months(oldest, 12 * CERTIFICATE["pass_years"]) < ctx.on:
        return f"{oldest}的考试成绩已超过{CERTIFICATE['pass_years']}年，须重新考试（浙江省综合行政执法条例第28条，本地可配置）"
    return ""


def _runs_as_allowed(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return "请填写“有效期起”和“有效期至”"
    if end < start:
        return f"有效期至{end}早于有效期起{start}，请核对"
    if end > add_months(start, 12 * CERTIFICATE["validity_years"]):
        return f"有效期超过{CERTIFICATE['validity_years']}年，请核对有效期至（{LOCAL}，本地可配置）"
    return ""


def validity_is_allowed(ctx: Context) -> str:
    return _runs_as_allowed(ctx.value("valid_from"), ctx.value("valid_until"))


def number_is_free(ctx: Context) -> str:
    number = ctx.value("cert_no")
    same = Certificate.objects.filter(cert_no=number, kind=ctx.record.kind, ended_on=None)
    if ctx.in_bulk or not number or not same.exclude(pk=ctx.matter.pk).exclude(pk=ctx.record.replaces_id).exists():
        return ""
    return f"证件编号{number}已由另一证件使用，请核对"


def stands_on_file(ctx: Context) -> str:
    """What an existing certificate says of itself must have been entered before the bureau confirms it."""
    record = ctx.record
    if not record.cert_no or not record.issuer:
        return "不是既有证件：没有填写证件编号和发证机关，应按申领程序办理（行政执法监督条例第17条）"
    if record.valid_from and record.valid_from > record.matter.opened_on:
        return f"有效期自{record.valid_from}起，晚于登记日期，不是既有证件，应按申领程序办理（{ISSUE}）"
    return _runs_as_allowed(record.valid_from, record.valid_until)


def moves_elsewhere(ctx: Context) -> str:
    agency = ctx.detail["agency"]
    return f"{ctx.record.name}已在{agency.short}" if agency.pk == ctx.record.agency_id else ""
