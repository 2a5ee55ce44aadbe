"""Checkpoints of the history, for outsiders to keep: whoever has an old one can later show that nothing was replaced."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.portal.doors import open_to_all, page
from fazhi.spine import checkpoints
from fazhi.spine.checkpoints import visitors
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Checkpoint

PAGE = 50
VERIFIER = settings.BASE / "tools" / "verify_dossier.py"


@open_to_all()
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    sheet = Paginator(Checkpoint.objects.defer("peaks", "blocks"), PAGE).get_page(request.GET.get("page"))
    return page(request, "checkpoints.html", {"sheet": sheet})


@open_to_all()
@require_safe
def download(request: HttpRequest) -> JsonResponse:
    return _file(checkpoints.exported(), "checkpoints.json")


@open_to_all()
@require_safe
def download_one(request: HttpRequest, number: int) -> JsonResponse:
    return _file(checkpoints.exported([_numbered(number)]), f"checkpoint-{number}.json")


@open_to_all()
@require_safe
def verifier(request: HttpRequest) -> HttpResponse:
    """The stand-alone program that verifies dossiers and proofs, for whoever has none yet."""
    named = {"Content-Disposition": f'attachment; filename="{VERIFIER.name}"'}
    return HttpResponse(VERIFIER.read_bytes(), content_type="text/x-python", headers=named)


@open_to_all()
@require_safe
def proof(request: HttpRequest) -> HttpResponse:
    """The form for a proof; with both numbers, what it says and where to take it away."""
    asked = {name: request.GET.get(name, "").strip() for name in ("earlier", "later")}
    told: dict[str, Any] = {"asked": asked, "last": Checkpoint.objects.defer("peaks", "blocks").first()}
    if any(asked.values()):
        try:
            earlier, later = (_asked(text) for text in asked.values())
            made = checkpoints.consistency_file(earlier, later)
        except Refused as refusal:
            return page(request, "checkpoint_proof.html", told | {"wrong": refusal.reasons}, status=refusal.status)
        told |= {"earlier": earlier, "later": later, "added": later.events - earlier.events, "hashes": made["proof"]}
    return page(request, "checkpoint_proof.html", told)


@open_to_all()
@require_safe
def download_proof(request: HttpRequest, earlier: int, later: int) -> JsonResponse:
    made = checkpoints.consistency_file(_numbered(earlier), _numbered(later))
    return _file(made, f"checkpoint-proof-{earlier}-{later}.json")


@open_to_all(kept=False)
@require_http_methods(["GET", "HEAD", "POST"])
def compare(request: HttpRequest) -> HttpResponse:
    """What somebody has kept against what is published here."""
    if request.method != "POST":
        return page(request, "checkpoint_compare.html")
    typed = request.POST.get("text", "")
    try:
        text = _handed_in(typed, request.FILES.get("file"))
        answer = checkpoints.compared(text)
    except BadInput as refusal:
        told = {"typed": typed[:20000], "refusals": refusal.reasons}
        return page(request, "checkpoint_compare.html", told, status=refusal.status)
    added = answer.latest.events - answer.known.events if answer.latest and answer.known else 0
    return page(request, "checkpoint_compare.html", {"answer": answer, "added": added, "typed": typed[:20000]})


def _handed_in(typed: str, file: UploadedFile[bytes] | None) -> str:
    if file is None:
        if not typed.strip():
            raise BadInput("请选择您保存的文件，或者贴上其中的内容")
        return typed
    if (file.size or 0) > visitors.LARGEST:
        raise BadInput(f"文件超过{visitors.LARGEST // 2**20}MB，不是检查点文件")
    try:
        return file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("文件不是UTF-8文本，不是从本平台下载的检查点文件") from None


def _asked(text: str) -> Checkpoint:
    """The checkpoint somebody typed the number of."""
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise BadInput("请填写两个检查点的编号（数字）")
    found = Checkpoint.objects.filter(number=int(text)).first()
    if found is None:
        raise BadInput(f"没有第{text}号检查点")
    return found


def _numbered(number: int) -> Checkpoint:
    found = Checkpoint.objects.filter(number=number).first() if number < 2**31 else None
    if found is None:
        raise Http404
    return found


def _file(data: dict[str, Any], name: str) -> JsonResponse:
    response = JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
