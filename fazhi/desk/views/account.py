"""Logging in and out, changing the password, and what a person sets for themselves."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import views as auth
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from fazhi.desk.views.asking import reader
from fazhi.spine import clock
from fazhi.spine.models import Account, Mail


class LogInForm(AuthenticationForm):
    error_messages = {
        "invalid_login": "账号或密码不正确。密码区分大小写。",
        "inactive": "此账号已停用，请联系系统管理员。",
    }

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["username"].label = "账号"
        self.fields["password"].label = "密码"
        for name, words in (("username", "请填写账号"), ("password", "请填写密码")):
            self.fields[name].error_messages["required"] = words


class MineForm(forms.ModelForm):  # type: ignore[type-arg]
    """What a person sets for themselves; posts and roles are the administrator's."""

    class Meta:
        model = Account
        fields = ("email", "reminded_by_mail")
        labels = {"email": "电子邮箱"}
        help_texts = {
            "email": "只用于接收期限提醒，每天至多一封。邮件只写编号、事项种类、期限名称和日期，不写个人信息",
            "reminded_by_mail": "关闭之后，提醒仍在“待办”中显示；提请本单位督办的，仍发邮件",
        }


def mine(request: HttpRequest) -> HttpResponse:
    """One's own account: posts to read, the address for reminders to set."""
    user = reader(request)
    form = MineForm(request.POST if request.method == "POST" else None, instance=user)
    form.fields["email"].error_messages["invalid"] = "请填写完整的邮箱地址，例如 name@example.cn"
    if form.is_valid():
        user.save(update_fields=["email", "reminded_by_mail"])
        messages.success(request, "已保存")
        return redirect("desk:account")
    last = Mail.objects.filter(account=user).first()
    context = {
        "form": form, "posts": user.posts_on(clock.today()), "sends": settings.FAZHI_MAIL, "at": settings.FAZHI_REMIND_AT,
        "last": last,
    }  # fmt: skip
    return render(request, "desk/account.html", context, status=422 if form.errors else 200)


@method_decorator(never_cache, name="dispatch")
class LogIn(auth.LoginView):
    """The only page of the desk that is open."""

    template_name = "desk/login.html"
    authentication_form = LogInForm
    redirect_authenticated_user = True


class LogOut(auth.LogoutView):
    next_page = "desk:login"


class ChangePassword(auth.PasswordChangeView):
    template_name = "desk/password.html"
    success_url = reverse_lazy("desk:worklist")
