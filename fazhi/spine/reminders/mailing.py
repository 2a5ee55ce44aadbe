"""Sends the digests: one a person and day, once. What fails stays, is tried again, and is shown."""

from __future__ import annotations

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from fazhi.spine.models import Account, Division, Mail, Reminder, TaskReminder
from fazhi.spine.reminders import errands, letters
from fazhi.spine.reminders.addressees import Sight
from fazhi.spine.reminders.making import rests
from fazhi.spine.reminders.stages import Stage

REACH = timedelta(days=7)  # older reminders are not mailed any more
PATIENCE = timedelta(days=3)  # so long a mail that cannot be sent is kept trying
CLAIM = timedelta(minutes=10)  # a sender that has been silent for so long is gone


@dataclass
class Delivery:
    """What one run has sent. ``failed`` are tried again, ``refused`` never."""

    sent: int = 0
    failed: int = 0
    refused: int = 0
    error: str = ""

    def __str__(self) -> str:
        words = [f"发出邮件{self.sent}封"] if self.sent else []
        words += [f"{self.failed}封没有发出，稍后再发（{self.error}）"] if self.failed else []
        words += [f"{self.refused}封被拒收，不再发"] if self.refused else []
        return "，".join(words)


class _Down(Exception):
    """The server does nothing for anybody now; no use in trying the next mail."""


def prepare(today: date) -> int:
    """Bundle what has been told on the screen into one mail a person, for those who want mail; returns how many. A person
    who has had a mail today gets the rest tomorrow."""
    if not settings.FAZHI_MAIL or rests(today):
        return 0
    due = Reminder.objects.current().filter(mail=None, made_on__range=(today - REACH, today))
    due = due.filter(Q(account__reminded_by_mail=True) | Q(stage=Stage.ESCALATED))
    people = Account.objects.filter(is_active=True).exclude(email="")
    tasks = TaskReminder.objects.filter(
        mail=None, made_on__range=(today - REACH, today), account__reminded_by_mail=True
    )
    mine = OuterRef("pk")
    people = people.filter(Exists(due.filter(account=mine)) | Exists(tasks.filter(account=mine)))
    people = people.exclude(Exists(Mail.objects.filter(account=OuterRef("pk"), day=today)))
    made = 0
    for account in people.order_by("pk"):
        with transaction.atomic():
            mail, fresh = Mail.objects.get_or_create(account=account, day=today)
            if fresh:
                keys = list(due.filter(account=account).values_list("pk", flat=True))
                told = Reminder.objects.filter(pk__in=keys, mail=None).update(mail=mail)
                told += tasks.filter(account=account).update(mail=mail)
                made += bool(told)
    return made


def deliver(today: date) -> Delivery:
    """Send what is waiting. The claim on a mail's row keeps two senders from sending it twice."""
    done = Delivery()
    if not settings.FAZHI_MAIL or rests(today):
        return done
    Mail.objects.filter(closed_at=None, day__lt=today - PATIENCE).update(closed_at=timezone.now())
    free = Q(claimed_at=None) | Q(claimed_at__lt=timezone.now() - CLAIM)
    waiting = list(Mail.objects.filter(free, closed_at=None).select_related("account").order_by("day", "pk"))
    if not waiting:
        return done
    with _server() as server:
        for mail in waiting:
            if not Mail.objects.filter(free, pk=mail.pk, closed_at=None).update(claimed_at=timezone.now()):
                continue
            try:
                _send(mail, today, server, done)
            except _Down as down:
                done.failed = Mail.objects.filter(closed_at=None).count()
                done.error = str(down)
                break
    return done


@contextmanager
def _server() -> Iterator[Any]:
    server = get_connection()
    try:
        yield server
    finally:
        with suppress(Exception):  # a server that hangs up first has taken what it was given
            server.close()


def _send(mail: Mail, today: date, server: Any, done: Delivery) -> None:
    message = compose(mail, today)
    now = timezone.now()
    if message is None:  # everything has been done meanwhile
        Mail.objects.filter(pk=mail.pk).update(closed_at=now, error="")
        return
    message.connection = server
    try:
        server.open()  # once for all; a connection that stands is used again
        message.send()
    except smtplib.SMTPRecipientsRefused as refused:
        code = next(iter(refused.recipients.values()), (0, b""))[0]
        _failed(mail, f"收件地址被拒收（{code}）", done, for_good=500 <= code < 600)
    except smtplib.SMTPDataError as error:
        _failed(mail, f"邮件服务器拒收（{error.smtp_code}）", done, for_good=500 <= error.smtp_code < 600)
    except (smtplib.SMTPException, OSError) as error:
        _failed(mail, said := _words(error), done, for_good=False)
        with suppress(Exception):
            server.close()
        raise _Down(said) from error
    else:
        done.sent += 1
        Mail.objects.filter(pk=mail.pk).update(sent_at=now, closed_at=now, error="", tries=mail.tries + 1)


def _failed(mail: Mail, words: str, done: Delivery, *, for_good: bool) -> None:
    """Neither the address nor what the server said goes into the row: both may name a person."""
    closed = timezone.now() if for_good else None
    Mail.objects.filter(pk=mail.pk).update(error=words, tries=mail.tries + 1, claimed_at=None, closed_at=closed)
    done.error = words
    if for_good:
        done.refused += 1
    else:
        done.failed += 1


def _words(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return "邮件服务器不接受登录，请核对EMAIL_URL中的用户名和密码"
    if isinstance(error, smtplib.SMTPSenderRefused):
        return f"邮件服务器不接受发件地址（{error.smtp_code}），请核对FAZHI_MAIL_FROM"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"邮件服务器答复{error.smtp_code}"
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return "邮件服务器中断了连接"
    return "邮件服务器连接不上"


def compose(mail: Mail, today: date) -> EmailMessage | None:
    """The mail as it stands now: what has been done since, or may not be seen any more, is left out. None: nothing left."""
    rows = Reminder.objects.current().filter(mail=mail).select_related("deadline__matter", "deadline__organ")
    if not mail.account.reminded_by_mail:
        rows = rows.filter(stage=Stage.ESCALATED)
    sight = Sight(mail.account, today)
    found = list(rows)
    sight.look(r.deadline for r in found)
    found = [r for r in found if sight.sees(r.deadline)]
    told = mail.tasks.all() if mail.account.reminded_by_mail else ()
    tasks = errands.still(told, today, mail.account)
    if not (found or tasks) or not mail.account.email or not mail.account.is_active:
        return None
    division = Division.objects.filter(code=settings.FAZHI_DIVISION).first()
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("<> ")
    return EmailMessage(
        letters.subject(found, today, tasks), letters.text(found, today, division.name if division else "", tasks),
        to=[mail.account.email], reply_to=[settings.FAZHI_MAIL_REPLY_TO] if settings.FAZHI_MAIL_REPLY_TO else None,
        # The same number whenever it is tried again: a receiver that got it already knows it.
        headers={"Message-ID": f"<reminder.{mail.pk}.{mail.day}@{host}>", "Auto-Submitted": "auto-generated"},
    )  # fmt: skip
