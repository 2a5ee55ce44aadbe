"""Logging in and out, changing the password."""

from __future__ import annotations

from django.contrib.auth import views as auth
from django.contrib.auth.forms import AuthenticationForm
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache


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
