"""The tables every system stands on."""

from fazhi.spine.models.chain import AppendOnly, Chain, Event, EventSecret
from fazhi.spine.models.checkpoint import Checkpoint, Head
from fazhi.spine.models.clock import Deadline, Extension, Pause
from fazhi.spine.models.document import Document, Series, Service
from fazhi.spine.models.draw import Draw, DrawWitness
from fazhi.spine.models.machine import Intake, MachineKey
from fazhi.spine.models.matter import Attachment, Detail, Entry, Link, Matter, Participation
from fazhi.spine.models.notice import Holiday, Notice
from fazhi.spine.models.organ import Account, Division, Organ, Post
from fazhi.spine.models.reminder import Escalation, Mail, Reminder, TaskReminder
from fazhi.spine.models.schedule import JobRun, WorkerSeat
from fazhi.spine.models.words import SearchWords

__all__ = [
    "Account", "AppendOnly", "Attachment", "Chain", "Checkpoint", "Deadline", "Detail", "Division", "Document",
    "Draw", "DrawWitness", "Entry", "Escalation", "Event", "EventSecret", "Extension", "Head", "Holiday", "Intake", "JobRun", "Link",
    "MachineKey", "Mail", "Matter", "Notice", "Organ", "Participation", "Pause", "Post", "Reminder", "SearchWords", "Series", "Service",
    "TaskReminder", "WorkerSeat",
]  # fmt: skip
