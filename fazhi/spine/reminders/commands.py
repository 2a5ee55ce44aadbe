"""The command ``fazhi remind``: today's reminders at once, as the background process makes them in the morning."""

from __future__ import annotations

from django.conf import settings

from fazhi.spine import clock
from fazhi.spine.arguments import Arguments
from fazhi.spine.reminders.mailing import deliver, prepare
from fazhi.spine.reminders.making import make_reminders


def remind_command(argv: list[str]) -> int:
    """Make today's reminders and send the mails; may be repeated. 1 when a mail could not be sent."""
    Arguments("fazhi remind", description="期限提醒：生成今天的提醒，发出邮件").parse_args(argv)
    print(make_reminders(clock.today()))
    if not settings.FAZHI_MAIL:
        print("没有设置EMAIL_URL，不发邮件")
        return 0
    prepare(clock.today())
    done = deliver(clock.today())
    print(done if str(done) else "没有要发的邮件")
    return 1 if done.failed or done.refused else 0
