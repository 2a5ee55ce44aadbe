"""Consultations on the portal: the list, one draft, saying something on it, and following what became of that."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.areas.decisions.consultation import commenting, public
from fazhi.areas.decisions.consultation.models import Consultation
from fazhi.areas.decisions.consultation.practice import FILES, LONGEST
from fazhi.areas.decisions.consultation.public import PublicPage
from fazhi.areas.decisions.consultation.words import Commenter
from fazhi.portal.code_doors import CodeDoor
from fazhi.portal.codes import grouped
from fazhi.portal.doors import open_to_all
from fazhi.portal.forms import FilesField, ManyFiles
from fazhi.spine import clock
from fazhi.spine.actions.files import KINDS, LARGEST
from fazhi.spine.errors import BadInput, NotAllowed, Refused

PAGE = 20
LONGEST_SEARCH = 60
TOO_MANY = "您所用的网络地址一小时内提交的意见较多，这一条还没有提交。请稍后再试，内容可以先复制下来；也可以按公告上的地址来信。"
DOOR = CodeDoor("decisions/comment_follow.html", "提交意见时取得的查询码")


class CommentForm(forms.Form):
    """One comment. Nothing is required but the comment itself."""

    article = forms.ChoiceField(label="对哪一部分提意见", required=False)
    content = forms.CharField(
        label="意见内容", max_length=LONGEST, help_text=f"最多{LONGEST}字。请不要写他人的身份证号、电话等个人信息。",
        widget=forms.Textarea(attrs={"rows": 8}), error_messages={"required": "请填写“意见内容”"},
    )  # fmt: skip
    commenter = forms.ChoiceField(
        label="您是", choices=[("", "不填"), *Commenter.choices], required=False, help_text="只用于统计，不核对。"
    )
    contact_phone = forms.CharField(
        label="联系方式", max_length=100, required=False, help_text="电话或者电子邮箱。不填不影响意见的处理。",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip

    papers = FilesField(
        label="附件", required=False, most=FILES, widget=ManyFiles(attrs={"accept": ",".join(f".{kind}" for kind in KINDS)}),
        help_text=f"没有的可以不传。最多{FILES}个；类型：{'、'.join(KINDS)}；每个不超过{LARGEST // 1024 // 1024}MB。文件名不保存；"
        "请先删去文件里的姓名、电话和作者信息。",
        error_messages={"empty": "所选文件是空的，请核对后重新选择"},
    )  # fmt: skip

    def __init__(self, articles: list[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["article"].choices = [("", "全文"), *((a, a) for a in articles)]  # type: ignore[attr-defined]


def _page(request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    return render(request, f"decisions/{template}", context, status=status)


def _one(request: HttpRequest, pk: int, *, current: bool = False) -> PublicPage:
    """One consultation in the version asked for; ``current``: in the one that lies open now."""
    record = public.published().filter(pk=pk).first()
    if record is None:
        raise Http404
    asked = "" if current else request.GET.get("version", "")
    return PublicPage(
        record, clock.today(), int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else 0
    )


@open_to_all(indexed=False)
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    today = clock.today()
    rows = public.published()
    asked = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    organ, when = request.GET.get("organ", ""), request.GET.get("when", "")
    if asked:
        rows = rows.filter(title__icontains=asked)
    if organ.isascii() and organ.isdigit():
        rows = rows.filter(matter__organ=int(organ[:9]))
    now = rows.filter(matter__state="open", ends_on__gte=today).order_by("ends_on", "pk")
    past = rows.exclude(pk__in=now.values("pk"))
    sheet = Paginator(past, PAGE).get_page(request.GET.get("page"))
    told = [(row, public.standing_in_words(row, today)) for row in sheet]
    opened = [(row, public.standing_in_words(row, today)) for row in now] if when != "past" else []
    context = {
        "opened": opened,
        "past": told,
        "sheet": sheet,
        "asked": asked,
        "organ": organ,
        "organs": public.organs(),
    }
    return _page(request, "consultations.html", context)


@open_to_all(indexed=False)
@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, "consultation.html", {"page": (page := _one(request, pk)), "record": page.record})


@open_to_all(kept=False)
@require_http_methods(["GET", "HEAD", "POST"])
def comment(request: HttpRequest, pk: int) -> HttpResponse:
    """The form, and handing it in. What is typed is never lost to a refusal."""
    page = _one(request, pk, current=True)
    articles = [part.label for part in page.parts if part.label]
    if request.method != "POST":
        chosen = request.GET.get("article", "")
        form = CommentForm(articles, initial={"article": chosen if chosen in articles else ""})
        return _ask(request, page, form, commenting.new_token(page.matter))
    form, token = CommentForm(articles, request.POST, request.FILES), request.POST.get("token", "")
    if not form.is_valid():
        return _ask(request, page, form, token, status=422)
    if commenting.COMMENTS.spent(request):
        form.add_error(None, TOO_MANY)
        return _ask(request, page, form, token, status=429)
    try:
        values = {**form.cleaned_data, "version": page.number}
        files = values.pop("papers")
        made, code = commenting.hand_in(page.matter, token, values, on=page.today, files=files)
    except Refused as error:
        if isinstance(error, commenting.Outdated) and page.is_open:
            token = commenting.new_token(page.matter)
        return _refused(request, page, form, token, error)
    commenting.COMMENTS.count(request)
    return _page(
        request, "comment_receipt.html", {"page": page, "record": page.record, "made": made, "code": grouped(code)}
    )


def _ask(request: HttpRequest, page: PublicPage, form: CommentForm, token: str, *, status: int = 200) -> HttpResponse:
    chosen = form["article"].value() or ""
    context = {
        "page": page, "record": page.record, "form": form, "token": token, "part": page.part(chosen),
        "again": bool(request.FILES) and "papers" not in form.errors,
    }  # fmt: skip
    return _page(request, "comment.html", context, status=status)


def _refused(request: HttpRequest, page: PublicPage, form: CommentForm, token: str, error: Refused) -> HttpResponse:
    """Put the refusal beside the field it is about; one of the state in words for the public."""
    if isinstance(error, NotAllowed) and page.matter.state != "open":
        form.add_error(None, f"本次征求意见{page.words}，不再接收意见。")
    elif isinstance(error, BadInput) and error.fields:
        for name, sentence in error.fields.items():
            name = "papers" if name == "file" else name
            form.add_error(name if name in form.fields else None, sentence)
    else:
        for reason in error.reasons:
            form.add_error(None, reason)
    return _ask(request, page, form, token, status=error.status)


def _followed(code: str) -> tuple[commenting.Followed, str] | None:
    found = commenting.follow(code)
    return (found, code) if found else None


@open_to_all(kept=False)
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """What became of one comment, for whoever holds its code. The code travels in the body, so no log keeps it."""
    opened = DOOR.opened(request, _followed)
    if isinstance(opened, HttpResponse):
        return opened
    found, code = opened
    if request.POST.get("do") == "forget":
        commenting.forget_contact(found.comment, on=clock.today())
        found = commenting.follow(code) or found
    record = Consultation.objects.select_related("matter__organ").get(pk=found.comment.matter_id)
    words = public.standing_in_words(record, clock.today())
    context = {
        "found": found,
        "record": record,
        "words": words,
        "code": grouped(code),
        "back": reverse("decisions:consultations"),
    }
    return _page(request, "comment_followed.html", context)
