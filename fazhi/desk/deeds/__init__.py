"""What can be done on a page: each deed asks with a sheet and hands the answers to one action."""

from fazhi.desk.deeds.entry import AttachEntry, CorrectEntry, Withdraw
from fazhi.desk.deeds.erasing import Erase, EraseEntry
from fazhi.desk.deeds.hanging import Attach, Serve, Tie
from fazhi.desk.deeds.matter import Assign, Correct, Exclude, Extend, Issue, Resume, Suspend, TakeStep
from fazhi.desk.deeds.undoing import UndoLaw
from fazhi.desk.deeds.urging import Urge

DEEDS = {
    d.kind: d
    for d in (
        TakeStep,
        Suspend,
        Resume,
        Exclude,
        Extend,
        Correct,
        Assign,
        Issue,
        Attach,
        Tie,
        Serve,
        UndoLaw,
        Urge,
        Erase,
    )
}
ENTRY_DEEDS = {d.kind: d for d in (CorrectEntry, Withdraw, AttachEntry, EraseEntry)}
