"""The form of an application, made from what its register declares for the public."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.db.models import Field, Q, QuerySet
from django.utils.choices import flatten_choices

from fazhi.portal import published
from fazhi.portal.handing_in import Closed
from fazhi.spine.actions.files import KINDS
from fazhi.spine.models import Organ
from fazhi.spine.register import PublicForm, Register

MOST_FILES = 8


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files; what they may be is decided by ``actions.attach``."""

    widget = ManyFiles

    def __init__(self, *, most: int = MOST_FILES, **kwargs: Any) -> None:
        self.most = most
        super().__init__(**kwargs)

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        files = [super(FilesField, self).clean(one, initial) for one in (data or [])]
        if len(files) > self.most:
            raise forms.ValidationError(f"一次最多上传{self.most}个文件，请合并后再传")
        return files


class Attachments(forms.Form):
    """Papers handed in with an application; may stay empty."""

    papers = FilesField(
        label="附件",
        required=False,
        help_text=f"身份证明、证据等，没有的可以不传。一次最多{MOST_FILES}个；类型：{'、'.join(KINDS)}；每个不超过50MB。",
        widget=ManyFiles(attrs={"accept": ",".join(f".{kind}" for kind in KINDS)}),
        error_messages={"empty": "所选文件是空的，请核对后重新选择"},
    )


def form_for(register: Register, declared: PublicForm) -> type[forms.Form]:
    """The form class for one application, with a sentence in Chinese for each thing that can be wrong."""
    fields = {name: _form_field(register.model._meta.get_field(name), declared) for name in declared.fields}
    return type("Application", (forms.Form,), fields)


def _form_field(column: Field[Any, Any], declared: PublicForm) -> forms.Field:
    label = str(column.verbose_name)
    extra: dict[str, Any] = {"label": label}
    if column.is_relation and column.related_model is Organ:
        here = Organ.objects.filter(division__code__startswith=settings.FAZHI_DIVISION, until=None).order_by("code")
        extra |= {"queryset": here, "empty_label": "请选择"}
    elif column.name == declared.chosen:
        extra |= {"queryset": _published(column, declared), "empty_label": "请选择"}
    made: forms.Field = column.formfield(**extra)  # type: ignore[assignment]
    if not isinstance(made, forms.BooleanField):
        made.required = column.name not in declared.optional
    chosen = isinstance(made, (forms.ChoiceField, forms.ModelChoiceField))
    made.error_messages["required"] = f"请{'选择' if chosen else '填写'}“{label}”"
    if isinstance(made, forms.ModelChoiceField):
        made.empty_label = "请选择" if made.required else "不选"
        made.label_from_instance = lambda obj: str(getattr(obj, "name", obj))  # type: ignore[method-assign]
        if to := declared.to if column.name == declared.chosen else None:
            made.label_from_instance = lambda obj: f"{obj}（{to(obj).name}）"  # type: ignore[method-assign]
    elif isinstance(made, forms.ChoiceField):
        made.choices = [(key, word if key else "请选择") for key, word in made.widget.choices]  # type: ignore[attr-defined]
    if isinstance(made, forms.DateField):
        made.widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        made.error_messages["invalid"] = f"“{label}”不是有效的日期，请写成 2026-01-31 的样子"
    made.widget.attrs |= _hints(column.name, made)
    return made


def _published(column: Field[Any, Any], declared: PublicForm) -> QuerySet[Any]:
    """The published rows that may be applied for. Raises Closed when there are none."""
    register = next(r for r in published.registers() if r.model is column.related_model)
    rows = published.rows_of(register).filter(declared.only or Q()).order_by("title", "pk")
    if not rows.exists():
        raise Closed(f"还没有公布{register.public_name}，暂不能网上“{declared.name}”，请到政务服务窗口咨询。")
    return rows


def _hints(name: str, made: forms.Field) -> dict[str, str]:
    """What lets a browser fill in what the person has typed before (WCAG 1.3.5), and the right keyboard on a phone."""
    if isinstance(made.widget, forms.Textarea):
        return {"rows": "6"}
    if "phone" in name:
        return {"inputmode": "tel", "autocomplete": "tel" if name in {"phone", "applicant_phone"} else "off"}
    if "id_no" in name:
        return {"autocomplete": "off", "spellcheck": "false"}
    return {"autocomplete": "name"} if name in {"applicant", "applicants"} else {}


def in_words(form: forms.Form) -> list[tuple[str, str]]:
    """Label and value of every field of a valid form, for reading over before it is sent."""
    shown = []
    for name, made in form.fields.items():
        value = form.cleaned_data.get(name)
        if isinstance(made, forms.ModelChoiceField):
            text = made.label_from_instance(value) if value else ""
        elif isinstance(made, forms.MultipleChoiceField):
            text = "、".join(_choices(made).get(str(v), str(v)) for v in value or [])
        elif isinstance(made, forms.ChoiceField):
            text = _choices(made).get(str(value), "") if value not in (None, "") else ""
        elif isinstance(made, forms.BooleanField):
            text = "是" if value else "否"
        else:
            text = "" if value is None else str(value)
        shown.append((str(made.label), text or "（未填）"))
    return shown


def _choices(made: forms.ChoiceField) -> dict[str, str]:
    pairs: Any = flatten_choices(made.widget.choices)  # type: ignore[attr-defined,call-overload]
    return {str(key): str(word) for key, word in pairs}
