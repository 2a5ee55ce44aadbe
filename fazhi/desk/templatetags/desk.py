"""What templates need to say: which page is open, sizes of files, labels without their brackets."""

from __future__ import annotations

from datetime import date

from django import template
from django.urls import NoReverseMatch, reverse

from fazhi.report.token_names import named
from fazhi.spine.calendar import WEEKDAYS
from fazhi.spine.masking import masked

register = template.Library()


@register.simple_tag
def address_of(name: str) -> str:
    """The address of a page that may not be there; "" then."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


@register.filter
def tokens_named(text: str) -> str:
    """A report's text with its figures called by name; it is kept with their codes."""
    return named(text)


@register.filter
def size(count: int) -> str:
    """The size of a file in words."""
    for unit, step in (("MB", 1024 * 1024), ("KB", 1024)):
        if count >= step:
            return f"{count / step:.1f}{unit}"
    return f"{count}字节"


@register.filter
def brief(label: str) -> str:
    """A label without what it explains in brackets, for a line where it is only named."""
    return label.split("（", 1)[0]


@register.filter
def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


@register.filter
def person(name: str) -> str:
    """A name as it is shown to those who need not know it; organisations stay."""
    return masked("name", name)
