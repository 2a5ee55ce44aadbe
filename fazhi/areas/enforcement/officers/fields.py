"""The key by which records and rows name an officer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q, QuerySet

from fazhi.areas.enforcement.officers.words import Duty
from fazhi.spine.fields import OfferedKey
from fazhi.spine.models import Division, Organ

Offers = Callable[[Iterable[int], date], QuerySet[Any]]


def persons_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Everybody on post in the acting organs, whatever their duty."""
    officers = apps.get_model("enforcement", "Officer")._default_manager
    return officers.filter(Q(left_on=None) | Q(left_on__gt=on), agency__in=list(organs)).order_by("name", "pk")


def officers_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Officers on post in the acting organs, and those posted there that day."""
    postings = apps.get_model("enforcement", "OfficerPosting")._default_manager
    organs = list(organs)
    posted = postings.filter(Q(until=None) | Q(until__gte=on), withdrawn=False, town__in=organs, since__lte=on)
    officers = apps.get_model("enforcement", "Officer")._default_manager
    here = Q(agency__in=organs) | Q(pk__in=posted.values("officer"))
    return officers.filter(here, Q(left_on=None) | Q(left_on__gt=on), duty=Duty.OFFICER).order_by("name", "pk")


def certificates_offered(organs: Iterable[int], on: date) -> QuerySet[Any]:
    """Certificates in use of everybody on post in the acting organs, those of a former agency too: they are changed."""
    certificates = apps.get_model("enforcement", "Certificate")._default_manager
    return (
        certificates.filter(officer__in=persons_offered(organs, on), ended_on=None)
        .exclude(cert_no="")
        .order_by("cert_no")
    )


def justice_bureaus(organs: Iterable[int], on: date) -> QuerySet[Organ]:
    """The justice bureaus, which look at applications first."""
    return Organ.objects.filter(kind=Organ.Kind.JUSTICE, until=None)


def areas_offered(organs: Iterable[int], on: date) -> QuerySet[Division]:
    """The divisions in which the acting organs stand, from the province down, and the towns of theirs."""
    codes = list(Organ.objects.filter(pk__in=list(organs)).values_list("division", flat=True))
    above = [code[:length] for code in codes for length in (2, 4, 6, 9)]
    below = Q()
    for code in codes:
        below |= Q(code__startswith=code)
    inside = Q(level=Division.Level.TOWN) & below if codes else Q(level=Division.Level.COUNTY)
    return Division.objects.filter(Q(code__in=above) | inside)


def officer_field(label: str, *, offers: Offers = officers_offered, **more: Any) -> models.ForeignKey[Any, Any]:
    """An officer. Forms offer those of the acting organ; whether one may act on the day is asked of ``asking``."""
    given: dict[str, Any] = {"related_name": "+", "verbose_name": label} | more
    return OfferedKey("enforcement.Officer", models.PROTECT, offers=offers, **given)
