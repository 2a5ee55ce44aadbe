"""A comment by the public: one form, one comment, however often it is sent; a code to follow it by, of which only a digest stays."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core import signing
from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from fazhi.areas.decisions.consultation.models import ConsultationComment
from fazhi.areas.decisions.consultation.practice import AN_HOUR
from fazhi.areas.decisions.consultation.standing import Answered, standing
from fazhi.portal.codes import ALPHABET, LENGTH
from fazhi.portal.throttle import Allowance
from fazhi.spine import actions
from fazhi.spine.actions.files import look_at
from fazhi.spine.errors import Refused
from fazhi.spine.models import Attachment, Matter
from fazhi.spine.sm3 import sm3

ACTOR = "公众"
FORGETS = "个人信息保护法第15条、第47条第1款第3项"
SALT = "decisions.consultation.comment"
LONGEST = 24 * 3600  # seconds a form may lie open
COMMENTS = Allowance("consultation", most=AN_HOUR, seconds=3600)


class Outdated(Refused):
    """Another version has come out since the form was opened: nobody's words are put beside a text they have not seen."""


def new_token(matter: Matter) -> str:
    """What makes one opened form hand in one comment on the version that it was opened on. Says nothing of who opened it."""
    return signing.dumps([matter.pk, matter.record.version, secrets.token_urlsafe(18)], salt=SALT)


def _once(matter: Matter, token: str) -> str:
    try:
        pk, version, once = signing.loads(token, salt=SALT, max_age=LONGEST)
    except (signing.BadSignature, ValueError):
        pk, version, once = 0, 0, ""
    if pk != matter.pk:
        raise Refused("这份表单打开得太久，已经失效。请重新打开意见页面填写；您写好的内容可以先复制下来。")
    now = matter.record.version
    if version != now and not ConsultationComment.objects.filter(code=digest_of(code_of(once))).exists():
        raise Outdated(
            f"您填写期间发布了第{now}版草案，这条意见还没有提交。请对照新的文本核对后再提交，您写的内容仍在下面。"
        )
    return str(once)


def code_of(once: str) -> str:
    """The code of a form: the same however often it is sent, so that nobody loses it to a double click."""
    digest = salted_hmac(SALT, once, algorithm="sha256").digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:LENGTH])


def digest_of(code: str) -> str:
    return sm3(f"{SALT}\n{code}".encode())


def hand_in(
    matter: Matter, token: str, values: Mapping[str, Any], *, on: date, files: Iterable[File[bytes]] = ()
) -> tuple[ConsultationComment, str]:
    """Put a comment and its files on file; returns it with its code. Raises Refused, and then nothing was kept."""
    once = _once(matter, token)
    code = code_of(once)
    papers = {(seen := look_at(file)).digest: (seen.kind, file) for file in files}
    detail = {**values, "code": digest_of(code), "papers": list(papers)}
    stored: list[Attachment] = []
    try:
        with transaction.atomic():
            key = f"comment:{once}"
            event = actions.take_step(matter, "comment", by=None, on=on, detail=detail, actor=ACTOR, key=key)
            made = ConsultationComment.objects.get(matter=matter, seq=event.seq)
            for attachment in _attached(made, papers, on=on):
                stored.append(attachment)
    except BaseException as error:
        for attachment in stored:  # the rows are rolled back; what somebody sent must not stay behind on the disk
            attachment.file.delete(save=False)
        if isinstance(error, IntegrityError):  # the same form, sent twice at the same moment: the other one has it
            return ConsultationComment.objects.get(matter=matter, code=detail["code"]), code
        raise
    return made, code


def _attached(
    comment: ConsultationComment, papers: Mapping[str, tuple[str, File[bytes]]], *, on: date
) -> Iterator[Attachment]:
    """The files of a comment that are not on the matter yet, under names of ours: what people call a file often names them."""
    chain = comment.matter.chain
    there = set(papers_of([comment]))
    for n, digest in enumerate(comment.papers, 1):
        kind, file = papers.get(digest, ("", None))
        if file is not None and digest not in there:
            file.name = f"意见{comment.seq}附件{n}.{kind}"
            yield actions.attach(chain, file, by=None, on=on, actor=ACTOR, anonymous=True)


def papers_of(comments: Iterable[ConsultationComment]) -> dict[str, Attachment]:
    """The files of comments of one matter that are still there, by digest."""
    wanted = {digest: comment.matter_id for comment in comments for digest in comment.papers}
    rows = Attachment.objects.filter(chain__in=set(wanted.values()), digest__in=wanted, erased_seq=None)
    return {file.digest: file for file in rows.order_by("-pk")}


@dataclass(frozen=True)
class Followed:
    """What became of one comment. ``together``: how many comments stand in its group, itself among them."""

    comment: ConsultationComment
    together: int
    answer: Answered | None


def follow(code: str) -> Followed | None:
    """The comment of a code. Its answer is told once the summary is published, to all at the same time."""
    comment = ConsultationComment.objects.filter(code=digest_of(code)).select_related("matter", "matter__organ").first()
    if comment is None:
        return None
    now = standing(comment.matter)
    group = now.group_of[comment.seq]
    told = comment.matter.state in ("published", "ended")
    return Followed(comment, len(now.members[group]), now.answers.get(group) if told else None)


def forget_contact(comment: ConsultationComment, *, on: date) -> None:
    """Who left a contact takes it back, with the code, at any time: it was given freely (个人信息保护法第15条、第47条)."""
    if comment.contact_phone:
        actions.take_back(
            comment.matter.chain, seq=comment.seq, what={"contact_phone"}, on=on, actor=ACTOR, basis=FORGETS
        )
