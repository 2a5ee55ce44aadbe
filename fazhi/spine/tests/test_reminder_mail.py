"""The mails, through a real SMTP server: what stands in them, one a person and day, and what happens when the server fails."""

import email
import email.policy
import re
import socket
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.utils import timezone

from fazhi.spine import actions
from fazhi.spine.models import Account, Deadline, Mail, Post, Reminder
from fazhi.spine.reminders.commands import remind_command
from fazhi.spine.reminders.mail_url import mail_settings, sender
from fazhi.spine.reminders.mailing import deliver, prepare
from fazhi.spine.reminders.making import make_reminders
from fazhi.spine.schedule.status import standing

D = date.fromisoformat
FRIDAY = D("2026-11-20")


class Box:
    """What the server got, and what it is told to answer."""

    def __init__(self):
        self.got, self.refuse, self.answer = [], {}, "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.answer.startswith("250"):
            self.got.append(
                (envelope.rcpt_tos, email.message_from_bytes(envelope.content, policy=email.policy.default))
            )
        return self.answer


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def server(settings):
    """A real server on the loopback address, and the installation set to it."""
    box = Box()
    box.port = free_port()
    box.controller = Controller(box, hostname="127.0.0.1", port=box.port)
    box.controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    for name, value in mail_settings(f"smtp://127.0.0.1:{box.port}").items():
        setattr(settings, name, value)
    settings.FAZHI_MAIL, settings.DEFAULT_FROM_EMAIL = True, "fazhi@yunlan.example"
    yield box
    if box.controller:
        box.controller.stop()


def reached(account, address):
    Account.objects.filter(pk=account.pk).update(email=address)


@pytest.fixture
def owed(county):
    """Three limits of the clerk's: overdue (and before the supervisor), due today, due soon. Returns the matters."""
    reached(county.people["clerk"], "clerk@yunlan.example")
    reached(county.people["mayor"], "mayor@yunlan.example")
    return [
        actions.open_matter(
            "sample.disclosure", organ=county["justice"], by=county.people["clerk"], on=D(on),
            fields={"applicant": "周明", "content": "征地批文"},
        )
        for on in ("2026-10-20", "2026-10-23", "2026-10-27")
    ]  # fmt: skip


def morning(today=FRIDAY):
    make_reminders(today)
    prepare(today)
    return deliver(today)


def test_one_mail_for_each_person_with_everything_in_it(server, owed, settings):
    settings.FAZHI_URL, settings.FAZHI_MAIL_REPLY_TO = "https://fazhi.yunlan.example", "sfj@yunlan.example"
    assert str(morning()) == "发出邮件2封"
    [(to, letter)] = [(to, m) for to, m in server.got if "clerk@yunlan.example" in to]
    assert to == ["clerk@yunlan.example"]
    assert letter["Subject"].strip() == "期限提醒（2026-11-20）：已超期1项、今天到期1项、临期1项"
    assert (letter["From"], letter["Reply-To"]) == ("fazhi@yunlan.example", "sfj@yunlan.example")
    assert letter["Auto-Submitted"] == "auto-generated" and letter.get_content_type() == "text/plain"
    words = letter.get_content()
    for matter, line in zip(
        owed, ("2026年11月17日（周二），已超期3天", "2026年11月20日（周五），今天到期", "还有4天"), strict=True
    ):
        assert f"{matter.number}　信息公开申请" in words and line in words
        assert f"https://fazhi.yunlan.example/desk/matters/{matter.pk}/" in words
    assert words.index("一、已超期（1项）") < words.index("二、今天到期（1项）") < words.index("三、临期（1项）")
    for personal in ("周明", "周*", "征地批文", "王经办"):
        assert personal not in words + letter["Subject"]
    [(_, other)] = [(to, m) for to, m in server.got if "mayor@yunlan.example" in to]
    assert "所督办单位逾期未办（1项）" in other.get_content() and "责任单位：云岚县司法局" in other.get_content()


def test_nothing_is_sent_twice(server, owed):
    assert morning().sent == 2
    assert str(morning()) == "" and len(server.got) == 2
    Deadline.objects.filter(matter=owed[2]).update(due_on=FRIDAY)  # something new on the same day waits for the next
    assert str(morning()) == "" and len(server.got) == 2
    assert morning(D("2026-11-23")).sent == 1  # … and goes with what that day brings
    assert "已超期2项" in server.got[-1][1]["Subject"]
    assert len({m["Message-ID"] for _, m in server.got}) == 3


def test_no_mail_on_a_day_of_rest(server, owed):
    make_reminders(FRIDAY)
    prepare(FRIDAY)
    saturday = D("2026-11-21")
    assert prepare(saturday) == 0 and deliver(saturday).sent == 0 and not server.got


def test_what_falls_on_a_day_of_rest_is_mailed_the_working_day_before(server, owed):
    Deadline.objects.filter(matter=owed[1]).update(due_on=D("2026-11-22"))
    morning()
    [words] = [m.get_content() for to, m in server.got if "clerk@yunlan.example" in to]
    assert "二、今天或者休息日到期（1项）" in words and "2026年11月22日（周日），还有2天" in words


def test_who_does_not_want_mail_gets_none_but_what_they_supervise(server, owed, county):
    Account.objects.update(reminded_by_mail=False)
    assert morning().sent == 1
    assert server.got[0][0] == ["mayor@yunlan.example"]
    assert Reminder.objects.filter(account=county.people["clerk"]).count() == 3  # the desk shows them all the same


def test_who_says_so_after_the_mail_was_prepared_gets_none_either(server, owed, county):
    make_reminders(FRIDAY)
    prepare(FRIDAY)
    Account.objects.filter(username="clerk").update(reminded_by_mail=False)
    assert deliver(FRIDAY).sent == 1 and server.got[0][0] == ["mayor@yunlan.example"]


def test_without_address_or_setting_there_is_no_mail(server, owed, settings):
    settings.FAZHI_MAIL = False
    assert morning().sent == 0 and not Mail.objects.exists()
    settings.FAZHI_MAIL = True
    Account.objects.update(email="")
    assert morning().sent == 0 and not Mail.objects.exists() and Reminder.objects.count() == 4


def test_the_server_is_down_and_comes_back(server, owed):
    server.controller.stop()
    done = morning()
    assert (done.sent, done.failed) == (0, 2) and "邮件服务器连接不上" in str(done)
    assert "邮件服务器连接不上" in standing().mail_error and standing().mails_waiting == 2
    assert deliver(FRIDAY).sent == 0
    server.controller = Controller(server, hostname="127.0.0.1", port=server.port)
    server.controller.start()
    assert deliver(FRIDAY).sent == 2 and deliver(FRIDAY).sent == 0
    assert len(server.got) == 2 and standing().mails_waiting == 0
    assert set(Mail.objects.values_list("error", flat=True)) == {""}


def test_an_address_that_is_refused_for_good_is_given_up_others_get_theirs(server, owed):
    server.refuse["clerk@yunlan.example"] = "550 no such user clerk@yunlan.example"
    done = morning()
    assert (done.sent, done.refused) == (1, 1) and "被拒收，不再发" in str(done)
    mail = Mail.objects.get(account__username="clerk")
    assert mail.error == "收件地址被拒收（550）" and mail.closed_at and not mail.sent_at
    server.refuse.clear()
    assert deliver(FRIDAY).sent == 0


def test_a_full_box_is_tried_again(server, owed):
    server.refuse["clerk@yunlan.example"] = "452 mailbox full"
    done = morning()
    assert (done.sent, done.failed) == (1, 1) and "452" in str(done)
    server.refuse.clear()
    assert deliver(FRIDAY).sent == 1
    assert Mail.objects.get(account__username="clerk").tries == 2


def test_a_server_that_takes_nothing_now_is_tried_again_but_not_for_ever(server, owed):
    server.answer = "451 later"
    assert morning().failed == 2
    server.answer = "250 OK"
    later = D("2026-11-25")  # old news by now
    assert deliver(later).sent == 0 and not Mail.objects.filter(closed_at=None).exists()
    assert Mail.objects.exclude(error="").exists()


def test_what_was_done_meanwhile_is_left_out(server, owed, county):
    make_reminders(FRIDAY)
    prepare(FRIDAY)
    for matter in owed[1:]:
        actions.take_step(matter, "answer", by=county.people["head"], on=FRIDAY, fields={"reply": "open"})
    assert deliver(FRIDAY).sent == 2
    [words] = [m.get_content() for to, m in server.got if "clerk@yunlan.example" in to]
    assert owed[0].number in words and owed[1].number not in words


def test_who_may_not_see_it_any_more_is_not_told(server, owed, county):
    make_reminders(FRIDAY)
    prepare(FRIDAY)
    Post.objects.filter(account=county.people["clerk"]).update(organ=county["market"], reach="organ")
    assert deliver(FRIDAY).sent == 1 and server.got[0][0] == ["mayor@yunlan.example"]
    assert not Mail.objects.filter(closed_at=None).exists()


def test_a_sender_killed_in_the_middle_is_followed_by_another(server, owed):
    """The claim of a sender that is gone expires; a mail that had gone out comes again under the same number."""
    make_reminders(FRIDAY)
    prepare(FRIDAY)
    Mail.objects.update(claimed_at=timezone.now())
    assert deliver(FRIDAY).sent == 0
    Mail.objects.update(claimed_at=timezone.now() - timedelta(minutes=11))
    assert deliver(FRIDAY).sent == 2
    first = {m["Message-ID"] for _, m in server.got}
    Mail.objects.update(claimed_at=timezone.now() - timedelta(minutes=11), sent_at=None, closed_at=None)
    assert deliver(FRIDAY).sent == 2 and {m["Message-ID"] for _, m in server.got} == first


def test_long_lists_are_cut_and_counted(server, owed):
    [template] = Deadline.objects.filter(matter=owed[0])
    copies = [Deadline(**{f.attname: getattr(template, f.attname) for f in Deadline._meta.concrete_fields if not f.primary_key})
              for _ in range(59)]  # fmt: skip
    Deadline.objects.bulk_create(copies)
    morning()
    [words] = [m.get_content() for to, m in server.got if "clerk@yunlan.example" in to]
    assert "一、已超期（60项）" in words and len(re.findall(r"^\d+\. ", words, re.M)) == 40
    assert "其余22项请在工作台" in words


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_it_logs_in_with_what_the_address_says(settings, owed):
    seen = []

    def check(server, session, envelope, mechanism, data):
        seen.append((data.login.decode(), data.password.decode()))
        return AuthResult(success=data.password == b"p@ss:word", handled=False)

    class Guarded(Controller):
        def factory(self):
            return SMTP(self.handler, auth_required=True, auth_require_tls=False, authenticator=check)

    box, port = Box(), free_port()
    controller = Guarded(box, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND, settings.FAZHI_MAIL = "django.core.mail.backends.smtp.EmailBackend", True
    for password, sent, error in (("wrong", 0, "不接受登录"), ("p%40ss%3Aword", 2, "")):
        for name, value in mail_settings(f"smtp://fazhi:{password}@127.0.0.1:{port}").items():
            setattr(settings, name, value)
        done = morning()
        assert done.sent == sent and error in done.error
    controller.stop()
    assert seen[-1] == ("fazhi", "p@ss:word")
    assert "wrong" not in " ".join(Mail.objects.values_list("error", flat=True))


@pytest.mark.django_db(transaction=True)
def test_two_senders_at_once_send_each_mail_once(server, owed):
    make_reminders(FRIDAY)
    barrier = Barrier(4)

    def sending():
        barrier.wait()
        try:
            prepare(FRIDAY)
            return deliver(FRIDAY).sent
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert sum(f.result() for f in [pool.submit(sending) for _ in range(4)]) == 2
    assert sorted(to[0] for to, _ in server.got) == ["clerk@yunlan.example", "mayor@yunlan.example"]


def test_the_command_says_what_was_sent(server, owed, capsys):
    assert remind_command([]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "发出邮件2封"
    server.answer = "451 later"
    Mail.objects.update(sent_at=None, closed_at=None, claimed_at=None)
    assert remind_command([]) == 1
    assert "稍后再发（邮件服务器拒收（451））" in capsys.readouterr().out


# The address


def test_addresses_of_mail_servers():
    assert mail_settings("") == mail_settings("  ") == {}
    assert mail_settings("smtps://a%40b.cn:p%23@mail.example") == {
        "EMAIL_HOST": "mail.example", "EMAIL_PORT": 465, "EMAIL_HOST_USER": "a@b.cn", "EMAIL_HOST_PASSWORD": "p#",
        "EMAIL_USE_TLS": False, "EMAIL_USE_SSL": True,
    }  # fmt: skip
    starttls = mail_settings("smtp+tls://mail.example")
    assert (starttls["EMAIL_PORT"], starttls["EMAIL_USE_TLS"]) == (587, True)
    assert sender("", {}) == "fazhi@localhost" and sender("", {"EMAIL_HOST_USER": "a@b.cn"}) == "a@b.cn"


@pytest.mark.parametrize(
    "url", ["http://mail.example", "mail.example", "smtp://", "smtp://u:geheim@mail.example:70000"]
)
def test_a_wrong_address_gets_one_sentence_without_the_password(url):
    with pytest.raises(ImproperlyConfigured) as refused:
        mail_settings(url)
    assert "EMAIL_URL" in str(refused.value) and "geheim" not in str(refused.value)
    with pytest.raises(ImproperlyConfigured, match="FAZHI_MAIL_FROM"):
        sender("", {"EMAIL_HOST_USER": "fazhi"})
