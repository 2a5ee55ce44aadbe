"""The library of read reports: its list, adding, one report with its figures marked, and what a figure is linked to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.desk.saying import area_name
from fazhi.desk.views.asking import reader
from fazhi.figures.sayings import home_of
from fazhi.figures.search import find
from fazhi.figures.words import Figure
from fazhi.report.library import keeping
from fazhi.report.library.deciding import decide, forget
from fazhi.report.library.keeping import Cover
from fazhi.report.library.linking import SURE, Linker, code_names, sentence_at
from fazhi.report.models import LinkWord, ReadFigure, ReadReport
from fazhi.spine import clock
from fazhi.spine.errors import BadInput
from fazhi.spine.registry import Unknown

PER_PAGE, MOST_FOUND = 50, 20


class CoverForm(forms.Form):
    """What stands on the cover. What is left empty when adding is taken from the text."""

    place = forms.CharField(label="地方", max_length=60, required=False)
    year = forms.IntegerField(label="年度", min_value=1949, max_value=2100, required=False)
    title = forms.CharField(label="标题", max_length=200, required=False)
    source = forms.CharField(label="来源", max_length=500, required=False, help_text="公开的网址或者登载的报刊")
    published_on = forms.DateField(
        label="公开日期", required=False, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )

    @property
    def cover(self) -> Cover:
        return Cover(**self.cleaned_data)


# ── the list, adding ──────────────────────────────────────────────────────────────────────────────


def library(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()
    sure, linked = Q(figures__confidence__gte=SURE), ~Q(figures__indicator="")
    rows = ReadReport.objects.defer("text").annotate(
        found=Count("figures"), linked=Count("figures", filter=linked & sure),
        unsure=Count("figures", filter=linked & Q(figures__confidence__lt=SURE)),
    )  # fmt: skip
    for word in words.split():
        named = Q(place__icontains=word) | Q(title__icontains=word)
        rows = rows.filter(named | Q(year=int(word)) if word.isdecimal() and len(word) == 4 else named)
    page = Paginator(rows.order_by("place", F("year").desc(nulls_last=True), "pk"), PER_PAGE).get_page(
        request.GET.get("page")
    )
    may = keeping.may_keep(reader(request), clock.today())
    return render(request, "desk/library.html", {"page": page, "words": words, "may": may})


@never_cache
def library_new(request: HttpRequest) -> HttpResponse:
    """Add a report: a file, or its text."""
    user, today = reader(request), clock.today()
    keeping.require_keeper(user, today)
    form, text = CoverForm(request.POST if request.method == "POST" else None), request.POST.get("text", "")
    wrong: dict[str, str] = {}
    if request.method == "POST" and form.is_valid():
        try:
            text = text if text.strip() else keeping.text_of(request.FILES.get("file"))  # type: ignore[arg-type]
            report, new = keeping.add(text, form.cover, by=user)
        except BadInput as refusal:
            wrong = refusal.fields or {"text": "；".join(refusal.reasons)}
        else:
            count = report.figures.count()
            said = (
                f"已读出{count}个数字，请核对地方、年度和没有把握的对应" if new else "同样的正文库中已有，没有重复收录"
            )
            messages.success(request, said)
            return redirect("desk:report-library-one", report.pk)
    for name in wrong.keys() & form.fields.keys():
        form.add_error(name, wrong[name])
    context = {"form": form, "text": text, "wrong": {k: v for k, v in wrong.items() if k not in form.fields}}
    bad = request.method == "POST"
    return render(request, "desk/library_new.html", context, status=422 if bad else 200)


# ── one report ────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Marked:
    """A figure as the page shows it: its tone and word for how sure the link is."""

    figure: ReadFigure
    name: str

    @property
    def tone(self) -> str:
        if self.figure.corrected:
            return "blue"
        if not self.figure.indicator:
            return "grey"
        return "green" if (self.figure.confidence or 0) >= SURE else "amber"

    @property
    def word(self) -> str:
        told = "已确认" if self.figure.corrected else f"把握{round(100 * (self.figure.confidence or 0))}%"
        return told if self.figure.indicator or self.figure.corrected else "未对应"

    @property
    def order(self) -> tuple[int, float, int]:
        """Unsure ones first, then those without a link, then what is sure."""
        place = {"amber": 0, "grey": 1, "green": 2, "blue": 3}[self.tone]
        return place, self.figure.confidence or 0, self.figure.start


def _marked(report: ReadReport) -> list[Marked]:
    figures = list(report.figures.order_by("start"))
    names = code_names({f.indicator for f in figures if f.indicator})
    return [Marked(f, names.get(f.indicator, "")) for f in figures]


def _paragraphs(text: str, marked: list[Marked]) -> Iterator[list[tuple[str, Marked | None]]]:
    """The text, line by line, in pieces: plain ones and figures."""
    at, line = 0, list[tuple[str, Marked | None]]()
    for one in [*marked, None]:
        start = one.figure.start if one else len(text)
        if start < at:
            continue
        first, *others = text[at:start].split("\n")
        line.append((first, None))
        for other in others:
            yield line
            line = [(other, None)]
        if one:
            line.append((text[start : one.figure.end], one))
            at = one.figure.end
    yield line


@never_cache
def library_one(request: HttpRequest, pk: int) -> HttpResponse:
    return _one(request, get_object_or_404(ReadReport.objects.select_related("own", "added_by"), pk=pk))


def _one(
    request: HttpRequest, report: ReadReport, form: CoverForm | None = None, status: int = 200
) -> HttpResponse:  # fmt: skip
    marked = _marked(report)
    names = ("place", "year", "title", "source", "published_on")
    tones = [m.tone for m in marked]
    context = {
        "report": report, "paragraphs": [line for line in _paragraphs(report.text, marked) if any(t for t, _ in line)],
        "marked": sorted(marked, key=lambda one: one.order), "may": keeping.may_keep(reader(request), clock.today()),
        "form": form or CoverForm(initial={name: getattr(report, name) for name in names}), "opened": form is not None,
        "counts": [("green", "有把握", tones.count("green")), ("amber", "没有把握", tones.count("amber")),
                   ("grey", "未对应", tones.count("grey")), ("blue", "已确认", tones.count("blue"))],
    }  # fmt: skip
    return render(request, "desk/library_one.html", context, status=status)


@require_POST
def library_cover(request: HttpRequest, pk: int) -> HttpResponse:
    """Put right what stands on the cover."""
    report, form = get_object_or_404(ReadReport, pk=pk), CoverForm(request.POST)
    if form.is_valid():
        try:
            keeping.correct_cover(report, form.cover, by=reader(request), on=clock.today())
        except BadInput as refusal:
            for name, reason in (refusal.fields or {"place": "；".join(refusal.reasons)}).items():
                form.add_error(name, reason)
        else:
            messages.success(request, "已更正")
            return redirect("desk:report-library-one", pk)
    return _one(request, get_object_or_404(ReadReport, pk=pk), form, 422)


@require_POST
def library_reread(request: HttpRequest, pk: int) -> HttpResponse:
    """Read the kept text with the reader as it is now."""
    keeping.require_keeper(reader(request), clock.today())
    count = keeping.reread(get_object_or_404(ReadReport.objects.select_related("own"), pk=pk))
    messages.success(request, f"已重新阅读，共{count}个数字；经人确认的对应没有改动")
    return redirect("desk:report-library-one", pk)


# ── what a figure is linked to ────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Choice:
    figure: Figure
    note: str = ""

    @property
    def where(self) -> str:
        return f"{area_name(self.figure.area)}，{home_of(self.figure.code)}"


@never_cache
def library_figure(request: HttpRequest, pk: int) -> HttpResponse:
    """One figure: its sentence, its link with the reason, the nearest indicators, and a search for others."""
    figure = get_object_or_404(ReadFigure.objects.select_related("report"), pk=pk)
    may = keeping.may_keep(reader(request), clock.today())
    words = request.GET.get("q", "").strip()
    found = [Choice(one) for one in find(words)] if words else []
    context: dict[str, Any] = {
        "figure": figure, "may": may, "words": words, "found": found[:MOST_FOUND], "count": len(found)
    }  # fmt: skip
    if request.htmx and "q" in request.GET:  # type: ignore[attr-defined]
        return render(request, "desk/library_found.html", context)
    text = figure.report.text
    sentence = sentence_at(text, figure.start, figure.end)
    begins = text.find(sentence, max(0, figure.start - len(sentence)))
    near = Linker().ranked(figure, sentence, most=6)
    alike = ReadFigure.objects.filter(subject=figure.subject, unit=figure.unit)
    context |= {
        "report": figure.report, "marked": Marked(figure, code_names([figure.indicator]).get(figure.indicator, "")),
        "before": text[begins : figure.start], "after": text[figure.end : begins + len(sentence)],
        "near": [Choice(saying.figure, f"相近{score:.0%}") for score, saying in near],
        "alike": alike.count(), "alike_reports": alike.values("report").distinct().count(),
    }  # fmt: skip
    return render(request, "desk/library_figure.html", context)


@require_POST
def library_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """A person says what a figure is; told to how many it was applied."""
    figure = get_object_or_404(ReadFigure, pk=pk)
    code, here = request.POST.get("code"), "here" in request.POST
    try:
        if code is None:
            raise BadInput("请选一个指标，或者选“没有对应的指标”")
        applied = decide(figure, code, by=reader(request), on=clock.today(), here_only=here)
    except (Unknown, BadInput) as problem:
        messages.error(request, str(problem))
        return redirect("desk:report-library-figure", pk)
    name = code_names([code])[code] if code else "没有对应的指标"
    if here:
        said = f"已把“{figure.subject}”的这一处记为：{name}"
    else:
        said = f"已记住“{figure.subject}”是：{name}；同一说法{applied.reports}份报告{applied.figures}处一并采用"
    messages.success(request, said)
    return redirect(f"{reverse('desk:report-library-one', args=[figure.report_id])}#f{figure.pk}")


def library_words(request: HttpRequest) -> HttpResponse:
    """What people said that subjects mean: the table from which links are made first."""
    asked = request.GET.get("q", "").strip()
    said = LinkWord.objects.select_related("by").filter(subject__icontains=asked).order_by("-at", "pk")
    page = Paginator(said, PER_PAGE).get_page(request.GET.get("page"))
    names = code_names({word.code for word in page if word.code})
    context = {
        "page": page, "words": asked, "rows": [(word, names.get(word.code, "")) for word in page],
        "may": keeping.may_keep(reader(request), clock.today()),
    }  # fmt: skip
    return render(request, "desk/library_words.html", context)


@require_POST
def library_forget(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what a subject was said to mean."""
    word = get_object_or_404(LinkWord, pk=pk)
    count = forget(word, by=reader(request), on=clock.today())
    messages.success(request, f"已撤回“{word.subject}”的说法，{count}处改按名称重新对应")
    return redirect("desk:report-library-words")
