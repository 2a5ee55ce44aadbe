"""What is typed on the pages of the statute library."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from fazhi.spine.errors import BadInput
from fazhi.statutes.entering import Told
from fazhi.statutes.models import Edition
from fazhi.statutes.naming import kept_title
from fazhi.statutes.renumbering import Move
from fazhi.statutes.texts import MOST_BYTES, SUFFIXES, text_of

ACCEPT = ",".join(SUFFIXES)
LONGEST = 400_000  # characters that are pasted; the longest statute of all has some 250,000


class _Day(forms.DateField):
    def __init__(self, label: str, help_text: str = "", *, required: bool = False) -> None:
        wrong = {"invalid": "请填写日期，如2026-11-04", "required": "请填写日期"}
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(label=label, help_text=help_text, required=required, widget=widget, error_messages=wrong)


class _TextForm(forms.Form):
    """A text that is uploaded or pasted."""

    file = forms.FileField(
        label="上传文件", required=False, help_text="、".join(SUFFIXES), widget=forms.FileInput(attrs={"accept": ACCEPT})
    )  # fmt: skip
    text = forms.CharField(
        label="或者粘贴全文", required=False, max_length=LONGEST, strip=False, widget=forms.Textarea(attrs={"rows": 9}),
        error_messages={"max_length": "文字太长，请上传文件"},
    )  # fmt: skip

    def given(self) -> tuple[str, str]:
        """The text and the name of its file, "" for pasted text. Raises BadInput."""
        upload, typed = self.cleaned_data.get("file"), self.cleaned_data.get("text", "")
        if upload and typed.strip():
            raise BadInput("请只上传文件，或者只粘贴全文，不要两样都有")
        if upload:
            return _uploaded(upload), str(upload.name)
        if not typed.strip():
            raise BadInput("请上传文件或者粘贴全文")
        return typed, ""


def _uploaded(upload: UploadedFile) -> str:
    name = upload.name or ""
    if (upload.size or 0) > MOST_BYTES:
        raise BadInput(f"“{name}”超过8MB，请核对")
    with tempfile.NamedTemporaryFile() as kept:
        for chunk in upload.chunks():
            kept.write(chunk)
        kept.flush()
        return text_of(Path(kept.name), name)


class EnterForm(_TextForm):
    """A statute to be put on file; what stays empty is read from its text."""

    source = forms.CharField(label="来源", max_length=200, help_text="如：国务院公报2026年第15号、国家法律法规数据库")
    title = forms.CharField(label="名称", max_length=160, required=False, help_text="不填则取正文第一行")
    kind = forms.ChoiceField(
        label="效力级别", required=False, choices=[("", "按正文判断"), *Edition.Kind.choices],
    )  # fmt: skip
    number = forms.CharField(label="文号（令号）", max_length=80, required=False)
    issuer = forms.CharField(label="制定机关", max_length=120, required=False)
    adopted_on = _Day("通过（公布）日期", "不填则从正文读出")
    in_force_on = _Day("这一版本的施行日期", "不填则从正文读出；修订的法规正文常不写，请填")
    first = forms.BooleanField(label="首次制定，此前没有更早的版本", required=False)

    def told(self) -> Told:
        return Told(**{name: value for name, value in self.cleaned_data.items() if name not in ("file", "text")})


class CheckForm(_TextForm):
    """A text whose citations are to be checked."""

    on = _Day("按哪一天核对", "不填为今天")


class ChangeForm(forms.ModelForm):  # type: ignore[type-arg]
    """Facts of an edition that may be corrected."""

    aliases = forms.CharField(label="简称", required=False, help_text="几个的以“、”隔开")
    adopted_on = _Day("通过（公布）日期")
    ended_on = _Day("失效日期", "自该日起不再施行")
    note = forms.CharField(label="更正的理由", max_length=200)

    class Meta:
        model = Edition
        fields = [
            "kind", "number", "issuer", "adopted_on", "ended_on", "replaced_by", "last_article", "first", "source", "unverified",
        ]  # fmt: skip

    def __init__(self, edition: Edition, data: Any = None) -> None:
        super().__init__(data, instance=edition, initial={"aliases": "、".join(edition.aliases)}, prefix="change")
        self.fields["last_article"].required = False

    def validate_constraints(self) -> None:
        """The action refuses in words what the table would refuse."""

    def values(self) -> dict[str, Any]:
        """What was changed."""
        given = {name: self.cleaned_data[name] for name in (*self.Meta.fields, "aliases")}
        given["aliases"] = [word.strip() for word in given["aliases"].replace("，", "、").split("、") if word.strip()]
        given["replaced_by"] = kept_title(given["replaced_by"])
        before = {**{name: self.initial.get(name) for name in self.Meta.fields}, "aliases": self.instance.aliases}
        return {name: value for name, value in given.items() if value != before[name]}


def moves_chosen(proposed: list[Move], chosen: list[str], typed: str) -> dict[str, str]:
    """Renumberings that were ticked and those that were typed, a line each: 27 31. Raises BadInput."""
    known = {f"{m.old}>{m.new}": m for m in proposed}
    moves = {known[c].old: known[c].new for c in chosen if c in known}
    for line in filter(None, (x.strip() for x in typed.split("\n"))):
        parts = line.replace("→", " ").replace("->", " ").replace("，", " ").split()
        if len(parts) != 2 or not all(_is_key(part) for part in parts):
            raise BadInput(f"“{line}”看不懂；请每行写原条号和现条号，如：27 31，或者 30-1 34")
        moves[parts[0]] = parts[1]
    return dict(sorted(moves.items(), key=lambda move: [int(n) for n in move[0].split("-")]))


def _is_key(text: str) -> bool:
    head, _, sub = text.partition("-")
    return head.isdecimal() and (not sub or sub.isdecimal()) and 0 < int(head) < 3000
