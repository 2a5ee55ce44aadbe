"""What steps of drafts open and answer elsewhere: the same as ``actions.relaying``, between drafts of one ledger.

``Step.after`` is left out: what it does to other records is taken into the ledger as records of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fazhi.spine.actions.relaying import filled, heading, parcels, receiver, wanted
from fazhi.spine.context import Context
from fazhi.spine.models import Account, Matter
from fazhi.spine.procedure import Send, Step, Tell

if TYPE_CHECKING:
    from fazhi.spine.bulk.draft import Draft


@dataclass(frozen=True)
class DraftTies:
    """What a draft sent and who sent it, for its gates."""

    draft: Draft

    def sent(self, link: str) -> list[Matter]:
        return [draft.matter for draft in reversed(self.draft.sent.get(link, []))]

    def sender(self, link: str) -> Matter | None:
        sender = self.draft.sender.get(link)
        return sender.matter if sender else None

    def sent_beside(self, link: str) -> list[Matter]:
        sender = self.draft.sender.get(link)
        return [sent.matter for sent in sender.sent.get(link, []) if sent is not self.draft] if sender else []


def reach(draft: Draft, step: Step, context: Context, by: Account | None) -> None:
    """Open a draft for everything that the step sends, and take the steps that it tells where they can be taken."""
    for send in wanted(step.sends, context):
        for parcel in parcels(send, context):
            _open(draft, send, step, parcel, by)
    for tell in wanted(step.tells, context):
        if other := _told(draft, tell):
            other.hear(
                tell.step, context.on, cause=draft, by=by, fields=filled(tell.fields, context),
                detail=filled(tell.detail, context),
            )  # fmt: skip


def _open(draft: Draft, send: Send, step: Step, context: Context, by: Account | None) -> None:
    sent = draft.ledger.open(
        send.system, organ=receiver(send, step, context), on=context.on, fields=filled(send.fields, context), by=by,
        title=heading(send, context), cause=draft,
    )  # fmt: skip
    draft.sent.setdefault(send.link, []).append(sent)
    sent.sender[send.link] = draft
    draft.ledger.link(draft, sent, send.link, context.on, by=by)


def _told(draft: Draft, tell: Tell) -> Draft | None:
    if draft.matter.declared.sent_links.get(tell.link) == tell.system:
        return next(reversed(draft.sent.get(tell.link, [])), None)
    sender = draft.sender.get(tell.link)
    return sender if sender and sender.system == tell.system else None
