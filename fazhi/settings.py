"""Settings. Everything that differs between installations comes from the environment, with working defaults."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from fazhi import lifetime
from fazhi.spine.hours import Hours
from fazhi.spine.reminders.mail_url import mail_settings, sender

lifetime.begin()

BASE = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("FAZHI_VAR", BASE / "var"))
VAR.mkdir(parents=True, exist_ok=True)


def _secret_key() -> str:
    """The key of this installation; made once and kept beside the data when none is given."""
    kept = VAR / "secret_key"
    if not kept.exists():
        kept.write_text(secrets.token_urlsafe(50))
        kept.chmod(0o600)
    return kept.read_text().strip()


def _promises(text: str) -> dict[str, int]:
    """Promised dates as they stand in the environment; whole numbers by code of the limit."""
    try:
        found = json.loads(text)
        if all(type(number) is int and number >= 0 for number in found.values()):
            return dict(found)
    except (ValueError, AttributeError):
        pass
    raise ImproperlyConfigured(f'FAZHI_PROMISES“{text}”应写作{{"disputes.reconsideration.examine": 3}}的样子')


def _read(name: str, default: str, read: Callable[[str], Any], like: str) -> Any:
    """A setting of the environment; ImproperlyConfigured, in one sentence, when it cannot be read."""
    text = os.environ.get(name) or default
    try:
        return read(text)
    except ValueError:
        raise ImproperlyConfigured(f"{name}“{text[:40]}”应写作“{like}”的样子") from None


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


SECRET_KEY = os.environ.get("SECRET_KEY") or _secret_key()
DEBUG = os.environ.get("DEBUG", "") == "1"
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "127.0.0.1,localhost").split(",")
FAZHI_DIVISION = os.environ.get("FAZHI_DIVISION", "990126")
FAZHI_TODAY = _read("FAZHI_TODAY", "", lambda text: date.fromisoformat(text) if text else None, "2026-11-20")
FAZHI_WARN_WORKING_DAYS = _read("FAZHI_WARN_WORKING_DAYS", "3", _count, "3")

# Reminders are local practice; no law says when and whom. See docs/decisions/010.
FAZHI_REMIND_AT = _read("FAZHI_REMIND_AT", "07:30", time.fromisoformat, "07:30")
FAZHI_REMIND_ON_REST_DAYS = os.environ.get("FAZHI_REMIND_ON_REST_DAYS", "") == "1"
FAZHI_ESCALATE_AFTER = _read("FAZHI_ESCALATE_AFTER", "1", _count, "1")  # whole working days overdue
FAZHI_ESCALATE_TO = frozenset(os.environ.get("FAZHI_ESCALATE_TO", "parent,justice").replace(" ", "").split(","))
FAZHI_URL = os.environ.get("FAZHI_URL", "").rstrip("/")  # address of this installation, for links in mails

# Keys of what is stored sealed (安置帮教人员身份), the newest first, with commas; made by: fazhi sealed new-key.
# The demonstration keeps its own beside its data; a real one must not lie where the database lies.
_demo_key = VAR / "sealed_key"
FAZHI_SEALED_KEY = os.environ.get("FAZHI_SEALED_KEY") or (_demo_key.read_text().strip() if _demo_key.exists() else "")

_mail = mail_settings(os.environ.get("EMAIL_URL", ""))
globals().update(_mail)
FAZHI_MAIL = bool(_mail)
DEFAULT_FROM_EMAIL = SERVER_EMAIL = sender(os.environ.get("FAZHI_MAIL_FROM", ""), _mail)
FAZHI_MAIL_REPLY_TO = os.environ.get("FAZHI_MAIL_REPLY_TO", "")
EMAIL_TIMEOUT = 15
# The office's own earlier dates (承诺期限): {"disputes.reconsideration.examine": 3}, in the unit of the limit.
FAZHI_PROMISES = _promises(os.environ.get("FAZHI_PROMISES", "{}"))
# Whether "31日前" takes in the 31st (practice; the texts leave it open), and when the counters close.
FAZHI_NAMED_DAY_IN_TIME = os.environ.get("FAZHI_NAMED_DAY_IN_TIME", "1") == "1"
FAZHI_OFFICE_HOURS = _read("FAZHI_OFFICE_HOURS", "09:00-17:30", lambda text: Hours.read(text) and text, "09:00-17:30")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "fazhi.spine",
    "fazhi.statutes",
    "fazhi.figures",
    "fazhi.report",
    "fazhi.desk",
    "fazhi.portal",
    "fazhi.areas.leadership",
    "fazhi.areas.functions",
    "fazhi.areas.rules",
    "fazhi.areas.decisions",
    "fazhi.areas.enforcement",
    "fazhi.areas.disputes",
    "fazhi.areas.services",
    "fazhi.areas.oversight",
    "fazhi.areas.emergency",
    "fazhi.areas.data",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "fazhi.desk.middleware.Refusals",
    "fazhi.desk.middleware.ContentSecurityPolicy",
]

ROOT_URLCONF = "fazhi.urls"
WSGI_APPLICATION = "fazhi.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "fazhi.desk.context.place",
            ]
        },
    }
]

DATABASES = {
    "default": dj_database_url.config(
        default=f"sqlite:///{VAR / 'fazhi.sqlite3'}", conn_max_age=60, conn_health_checks=True
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Writers take the lock when their transaction begins, so that two never deadlock half way. FULL: what was confirmed
    # to somebody is on the disk, so that not even a power cut takes it back.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        # What was erased must not be readable in pages that are no longer in use.
        "PRAGMA secure_delete=ON; "
        # A log grown by one large import goes back to this size when it has been written into the database.
        "PRAGMA journal_size_limit=67108864;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "spine.Account"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "desk:login"
LOGIN_REDIRECT_URL = "desk:worklist"
LOGOUT_REDIRECT_URL = "portal:home"

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
WHITENOISE_USE_FINDERS = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MEDIA_ROOT = VAR / "files"
# Shared by all workers, so that rate limits count once; a memory cache would be one for each process.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR / "cache",
        "TIMEOUT": 3600,
    }
}
FAZHI_PROXIES = int(
    os.environ.get("FAZHI_PROXIES", "0")
)  # reverse proxies in front, whose forwarded address is believed
SESSION_COOKIE_AGE = 8 * 3600
SESSION_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 60 * 1024 * 1024
