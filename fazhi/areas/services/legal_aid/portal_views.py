"""What the public does on line: see whether the means suffice, apply, hand in what is missing, follow, print a certificate.

The query code travels in the body only; no page names the applicant or the lawyer.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.areas.services.legal_aid import asking, grounds
from fazhi.areas.services.legal_aid.means import hardship
from fazhi.areas.services.legal_aid.models import AidProgress
from fazhi.areas.services.legal_aid.procedure import CODE
from fazhi.portal.case_pages import CasePage, LatePapers
from fazhi.portal.code_doors import CodeDoor
from fazhi.portal.doors import open_to_all
from fazhi.portal.throttle import Allowance
from fazhi.spine import clock
from fazhi.spine.models import Matter

PAPERS = LatePapers(
    Allowance("legal-aid", most=10, seconds=3600), frozenset({"received", "correcting", "advanced"}),
    closed="本件当前不需要补充材料；有新情况的，请与法律援助机构联系", step="supply", mark="aid",
)  # fmt: skip


class MeansForm(forms.Form):
    """Two numbers; nothing of it is kept."""

    household = forms.IntegerField(
        label="一起生活的家庭成员有几人", min_value=1, max_value=50, help_text="连您自己一起算。和家里人打官司的，对方不算在内。",
        error_messages={"required": "请填写人数", "invalid": "人数请填整数，如 3", "min_value": "至少一人", "max_value": "人数过多，请核对"},
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip
    income = forms.DecimalField(
        label="全家一个月的收入（元）", min_value=Decimal(0), max_digits=10, decimal_places=2,
        help_text="把每个人的工资、务农、养老金等加在一起，按近一年平均。没有收入的填 0。",
        error_messages={"required": "请填写金额，没有收入的填 0", "invalid": "金额请填数字，如 2400", "min_value": "金额不能是负数",
                        "max_digits": "金额过大，请核对", "max_decimal_places": "金额最多两位小数", "max_whole_digits": "金额过大，请核对"},
        widget=forms.NumberInput(attrs={"inputmode": "decimal", "autocomplete": "off", "step": "0.01"}),
    )  # fmt: skip


@open_to_all(kept=False)
@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """Who may have legal aid, with the standard of today and a calculation that is not stored."""
    standard = asking.standard_on(settings.FAZHI_DIVISION, clock.today())
    form = MeansForm(request.GET) if "household" in request.GET or "income" in request.GET else MeansForm()
    found = None
    if standard and form.is_bound and form.is_valid():
        found = hardship(form.cleaned_data["income"], form.cleaned_data["household"], standard.rule)
    lists = {name: list(grounds.LISTS[name].values()) for name in ("means", "checking", "claim")}
    context = {"form": form, "standard": standard, "found": found, **lists, "code": CODE}
    return render(request, "services/legal_aid.html", context, status=422 if form.errors else 200)


def _told(found: Matter) -> dict[str, Any]:
    """What the holder of the code is told: no name of a person, no account of facts, no note of the office."""
    return {"work": AidProgress.objects.filter(matter=found.pk, told=True).order_by("seq")}


PAGE = CasePage(
    CODE, CodeDoor("services/legal_aid_code.html", "提交申请时取得的查询码"), "services/legal_aid_progress.html", PAPERS, _told,
    certificate="services/legal_aid_certificate.html", rated=True,
)  # fmt: skip


@open_to_all(kept=False, indexed=False)
@require_http_methods(["GET", "HEAD", "POST"])
def followed(request: HttpRequest) -> HttpResponse:
    """GET asks for the code; POST shows the case, takes papers or a rating, or prints the certificate."""
    return PAGE.answered(request)
