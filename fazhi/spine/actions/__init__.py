"""The only writers of state. Each is one transaction that writes its event beside the change.

All take ``by`` (an account, or None with ``actor`` when the law or the public acts) and ``on`` (the day it happened) by
keyword, and may be repeated with the same idempotency ``key`` without effect.
"""

from fazhi.spine.actions.entries import correct_entry, record_entry, withdraw_entry
from fazhi.spine.actions.erasing import erase, take_back
from fazhi.spine.actions.files import attach, link, reveal
from fazhi.spine.actions.matters import assign, correct, open_matter
from fazhi.spine.actions.papers import issue_document, serve_document
from fazhi.spine.actions.steps import apply_law, hindrances, relay_step, take_step
from fazhi.spine.actions.time import exclude_time, extend, resume, suspend
from fazhi.spine.actions.undoing import undo_legal_step
from fazhi.spine.actions.urging import urge

__all__ = [
    "apply_law", "assign", "attach", "correct", "correct_entry", "erase", "exclude_time", "extend", "hindrances",
    "issue_document", "link", "open_matter", "record_entry", "relay_step", "resume", "reveal", "serve_document", "suspend",
    "take_back", "take_step", "undo_legal_step", "urge", "withdraw_entry",
]  # fmt: skip
