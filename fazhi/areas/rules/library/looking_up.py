"""What the library knows of a document that a text cites, for the check of citations: handed in when the area is ready."""

from __future__ import annotations

import re
from datetime import date

from django.db.models import Q
from django.urls import reverse

from fazhi.areas.rules.documents.models import DocumentVersion
from fazhi.areas.rules.library.asking import Asked
from fazhi.areas.rules.library.folding import fold
from fazhi.areas.rules.library.standing import standing
from fazhi.statutes.checking import Standing
from fazhi.statutes.naming import kept_title
from fazhi.statutes.reading import article_keys

_INNER = re.compile(r"[〈《]([^〈〉《》]{4,})[〉》]")


def look_up(title: str, number: str, on: date) -> Standing | None:
    """How a published document of this division stands on a day; None when none bears that title or number.

    A document that was issued by a notice is found by its own title: 关于印发〈……办法〉的通知.
    """
    titles = {title, kept_title(title), *_INNER.findall(title)} - {""}
    wanted = Q(title__in=titles | {fold(t) for t in titles}) if titles else Q(pk__in=())
    if number:
        wanted |= Q(document_no__in={number, fold(number)})
    row = Asked(history=True).rows().filter(wanted).order_by("-published_on", "-version_id").first()
    if row is None:
        return None
    document = row.document
    versions = list(DocumentVersion.objects.filter(matter=document.pk).order_by("number"))
    now = standing(document, versions, on)
    text = now.version.text if now.version else ""
    name = f"《{document.title}》（{document.document_no}）"
    url = reverse("rules:document", args=[document.pk])
    return Standing(document.title, now.code == "in_force", f"{name}{now.said}", url, article_keys(text))
