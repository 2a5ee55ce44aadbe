"""Whom a limit concerns: those who owe it, and those who supervise them. Nobody is told what they may not see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.conf import settings

from fazhi.spine import access
from fazhi.spine.actions.urging import URGES
from fazhi.spine.models import Account, Deadline, Matter, Organ, Post
from fazhi.spine.roles import WITHOUT_CASES, Role

#: Who is told when the matter has no owner, in this order: the first of these groups that has people.
HANDLING = ({Role.OFFICE_HEAD, Role.CLERK}, access.HANDLES)
#: … and in an organ that owes a limit of another's matter.
ANSWERING = ({Role.LIAISON}, {Role.OFFICE_HEAD, Role.CLERK}, access.HANDLES)


class Addressees:
    """All posts and organs of one day, read once."""

    def __init__(self, today: date) -> None:
        self.today = today
        self._posts: dict[int, list[Post]] = defaultdict(list)
        posts = Post.objects.in_force(today).filter(account__is_active=True).exclude(role__in=WITHOUT_CASES)
        for post in posts.select_related("account").order_by("pk"):
            self._posts[post.organ_id].append(post)
        self._organs = {organ.pk: organ for organ in Organ.objects.all()}
        self._accounts: dict[int, Account] = {}  # one object for each person: posts are read once
        self._sight: dict[int, Sight] = {}

    def owing(self, deadline: Deadline) -> list[Account]:
        """Those who owe a limit: the owner of the matter while they hold a post in the organ that owes it, else the
        people of that organ, as the groups above say."""
        matter, organ = deadline.matter, deadline.organ_id
        if organ is None:
            return []
        posts = [p for p in self._posts[organ] if p.covers(matter.system)]
        if organ == matter.organ_id and any(p.account_id == matter.owner_id for p in posts):
            posts = [p for p in posts if p.account_id == matter.owner_id]
            return self._people(posts)
        for roles in HANDLING if organ == matter.organ_id else ANSWERING:
            if found := [p for p in posts if p.role in roles]:
                return self._people(found)
        return []

    def supervisors(self, deadline: Deadline) -> list[Organ]:
        """The organs before which a missed limit is put; which kinds, is the installation's to say."""
        owing = self._organs.get(deadline.organ_id or 0)
        if owing is None or owing.kind == Organ.Kind.GOVERNMENT:  # nobody in the county is above its government
            return []
        found = []
        if "parent" in settings.FAZHI_ESCALATE_TO and owing.parent_id:
            found.append(self._organs[owing.parent_id])
        if "justice" in settings.FAZHI_ESCALATE_TO:
            found += [
                o for o in self._organs.values()
                if o.kind == Organ.Kind.JUSTICE and owing.division_id.startswith(o.division_id)
            ]  # fmt: skip
        return [organ for organ in dict.fromkeys(found) if organ.pk != owing.pk]

    def supervising(self, organ: Organ, system: str) -> list[Account]:
        """The people of a supervising organ."""
        return self._people(p for p in self._posts[organ.pk] if p.role in URGES and p.covers(system))

    def _people(self, posts: Iterable[Post]) -> list[Account]:
        found = {p.account_id: self._accounts.setdefault(p.account_id, p.account) for p in posts}
        return list(found.values())

    def look(self, wanted: Iterable[tuple[Account, Deadline]]) -> None:
        """Ask for all of these at once what each person sees: a query for each person and system."""
        by_person: dict[Account, list[Deadline]] = defaultdict(list)
        for account, deadline in wanted:
            by_person[account].append(deadline)
        for account, deadlines in by_person.items():
            self._sight.setdefault(account.pk, Sight(account, self.today)).look(deadlines)

    def sees(self, account: Account, deadline: Deadline) -> bool:
        """Whether the person may know of a limit that was looked at."""
        return self._sight[account.pk].sees(deadline)


class Sight:
    """Which limits one person may know of: the matter is visible to them, and the limit is not kept inside or is owed by
    their own organ."""

    def __init__(self, account: Account, today: date) -> None:
        self.account, self.today = account, today
        self._visible: set[int] = set()
        self._inside: set[int] = set()

    def look(self, deadlines: Iterable[Deadline]) -> None:
        """Read what ``sees`` needs for these limits."""
        systems: dict[str, set[int]] = defaultdict(set)
        for deadline in deadlines:
            systems[deadline.matter.system].add(deadline.matter_id)
        for system, keys in systems.items():
            rows = Matter.objects.filter(pk__in=keys, system=system).order_by()
            seen = access.visible_to(self.account, rows, system=system, on=self.today)
            self._visible |= set(seen.values_list("pk", flat=True))
            if access.stands_outside(self.account, system, self.today):
                inside = rows.filter(access.inside_q(self.account, system, on=self.today))
                self._inside |= set(inside.values_list("pk", flat=True))
            else:
                self._inside |= keys

    def sees(self, deadline: Deadline) -> bool:
        """Whether the person may know of a limit that was looked at."""
        if deadline.matter_id not in self._visible:
            return False
        if deadline.matter_id in self._inside or deadline.limit not in deadline.matter.declared.internal:
            return True
        posts = self.account.posts_on(self.today)
        return any(p.organ_id == deadline.organ_id and p.covers(deadline.matter.system) for p in posts)
