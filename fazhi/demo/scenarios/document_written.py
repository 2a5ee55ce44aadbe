"""A document whose whole text lies on the shelf, taken through its procedure so that its days are those of its text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from fazhi.demo import shelf
from fazhi.demo.scenarios.document_course import Course, Reached

#: Days from the proposal, and from the draft, to the decision: enough for each that must happen between them.
WHOLE, FROM_DRAFT, FROM_DRAFT_IN_BUSINESS = 215, 118, 165
RETURNED = {"16-normative-documents", "23-rural-roads"}
LATE_READING = {"19-penalty-discretion", "32-village-banquets"}
NO_READING = {"13-river-sand"}
FILED_LATE = {"33-lake-angling": (16, 20), "14-old-trees": (15, 18)}
NOT_FILED = {"22-temporary-relief"}


@dataclass
class Said:
    """One point that people made on the draft, and the comments that made it."""

    point: dict[str, Any]
    comments: list[int]


def told(text: shelf.Text) -> dict[str, Any]:
    """A text of the shelf in the words of the course."""
    of = text.of
    return {
        "slug": text.slug, "text": text, "title": of["title"], "kind": of["kind"], "topic": of["topic"], "maker": of["maker"],
        "unit": of["drafting_unit"], "trial": of.get("trial", False), "business": of.get("business_related", False),
        "economic": of.get("economic_activity", False), "basis": "；".join(of["basis"]), "why": shelf.why(text.slug),
        "articles": ["适用范围、职责分工、办理程序和监督措施见正文。"], "comments": [],
    }  # fmt: skip


def begins(text: shelf.Text) -> date:
    """The day of the proposal of a document, so that it can be decided on its day."""
    if decided := text.day("made_on"):
        return decided - timedelta(days=WHOLE)
    drafted = text.day("drafted_on")
    assert drafted, text.slug
    return drafted - timedelta(days=40)


class Written(Course):
    """The course of one text of the shelf."""

    @property
    def paper(self) -> shelf.Text:
        found: shelf.Text = self.told["text"]
        return found

    def text(self) -> str:
        early = shelf.documents().get(f"{self.paper.slug}-draft")
        consulted = self.draft.record.comment_ended_on is not None
        return early.body if early and not consulted else self.paper.body

    def do(self, code: str, least: int, most: int, detail: dict[str, Any] | None = None, **fields: Any) -> None:
        if code == "draft":
            self._wait_for_the_draft()
        super().do(code, least, most, detail, **fields)

    def _wait_for_the_draft(self) -> None:
        if decided := self.paper.day("made_on"):
            business = self.told["business"] or self.told["economic"] or shelf.review(self.paper.slug)["point"]
            wanted = decided - timedelta(days=FROM_DRAFT_IN_BUSINESS if business else FROM_DRAFT)
        else:
            wanted = self.paper.day("drafted_on") or self.at
        self.at = max(self.at, self.calendar.next_working_day(wanted - timedelta(days=14)))

    def _draft(self) -> None:
        super()._draft()
        if self.paper.of["state"] == "drafting":
            raise Reached

    def _consult(self) -> None:
        at = self.on(1, 2)
        if opens := shelf.opens(self.paper.slug):
            at = self.at = max(at, opens)
        until = self.calendar.next_working_day(at + timedelta(days=31 if self.told["business"] else 16))
        self.do("open_comment", 0, 0, comment_until=until)
        self.of("consultation", "notice", self.at)
        said = self._voices(at, min(until, self.today))
        if until >= self.today:
            raise Reached
        self.at = max(self.at, until)
        open_ = not all(one.point["result"] for one in said)
        self.of("consultation", "close", self.on(1, 1 if open_ else 3))
        if open_:
            raise Reached  # what came of each is for the visitor to say
        self._answer(said)
        self.of("consultation", "publish", self.on(1, 3))
        if f"{self.paper.slug}-draft" in shelf.documents():
            self.do("revise", 0, 2, text=self.text(), explanation="已按采纳的意见修改，逐条说明见意见采纳情况。")

    def _voices(self, since: date, until: date) -> list[Said]:
        """What people said, in the order of the days."""
        said = [Said(point, []) for point in shelf.points(self.paper.slug)]
        span = max(1, (until - since).days)
        due = sorted(
            (since + timedelta(days=self.rng.randint(0, span)), n, words)
            for n, one in enumerate(said)
            for words in one.point["said"]
        )
        for day, n, words in due:
            article = said[n].point["article"]
            who = self.rng.choice(("", "person", "person", "enterprise" if self.told["business"] else "person"))
            detail = {"version": 1, "article": article, "content": words, "commenter": who}
            sent = self.of("consultation", "comment", day, detail)
            said[n].comments.append(sent.details[-1].seq)
        return said

    def _answer(self, said: list[Said]) -> None:
        for one in said:
            if not one.comments:
                continue
            first, *others = one.comments
            on = self.on(0, 1)
            if others:
                self.of("consultation", "sort", on, {"moves": [[c, first] for c in others], "apart": []})
            answer = {name: one.point[name] for name in ("result", "shown", "reason")}
            self.of("consultation", "answer", on, {"groups": [first], **answer})

    def _review(self) -> None:
        self.do("submit", 1, 3)
        if self.paper.slug in RETURNED:
            self.do("return_papers", 1, 3, returned_reason="缺少征求意见采纳情况和制定依据原文")
            self.do("submit", 2, 4)
        self.do("pass_on", 1, 3)
        found = shelf.review(self.paper.slug)
        self._round(found["point"], found["conclusion"])
        if any(point["severity"] == "must" for point in found["point"]):
            self.do("redraft", 1, 3, text=self.text(), explanation="已按合法性审核意见逐条修改")
            self.do("own_review", 0, 1, own_opinion="修改后合法")
            self.do("submit", 0, 1)
            self.do("pass_on", 1, 2)
            self._round([], "")
        elif found["point"]:
            count = len(found["point"])
            self.do("respond", 0, 1, response=f"合法性审核意见{count}条，采纳情况和未采纳的理由逐条附后。")
        self.of("legality", "feedback", self.on(0, 1))

    def _round(self, points: list[dict[str, Any]], conclusion: str) -> None:
        """One round of review; without a conclusion and a decision day it is still with the reviewer."""
        self.of("legality", "accept", self.on(0, 1), reviewer="邵文若", no_conflict=True)
        names = ("article", "severity", "problem", "basis", "suggestion")
        for point in points:
            self.of("legality", "add_point", self.on(0, 1), {name: point[name] for name in names})
        if self.paper.day("made_on") is None:
            raise Reached
        if self.draft.sent["legality"][-1].matter.organ.kind == "government":  # its own reviewer has drafted it
            heard = {
                "name": "沈明理",
                "opinion": "就草案的权限、程序和条文逐条提出意见，未发现违反上位法的内容。",
                "hours": 3,
            }
            self.of("legality", "counsel_opinion", self.on(0, 1), heard)
        must = any(point["severity"] == "must" for point in points)
        result = "amend" if must else "advice" if points else "legal"
        self.of("legality", "issue", self.on(6, 8), result=result, conclusion=conclusion)
        for no, point in enumerate(points, 1):
            answer = {"no": no, "decision": point["decision"], "reason": point["reason"]}
            self.of("legality", "answer", self.on(0, 1), answer)

    def _decide(self) -> None:
        decided = self.paper.day("made_on")
        assert decided and self.at < decided, f"{self.paper.slug}: {self.at}"
        self.at = self.calendar.next_working_day(decided) - timedelta(days=1)
        self._decided(self.on(1, 1), (1, 1))

    def _publish(self) -> None:
        published = self.paper.day("published_on")
        assert published and self.at <= published, f"{self.paper.slug}: {self.at}"
        self.at = published
        self.do(
            "publish", 0, 0, {"amends_note": ""}, published_where="县政府网站、县政府公报", effective_on=self.paper.day("effective_on"),
            effective_reason=self.paper.of.get("effective_reason", ""), expires_on=self.paper.day("expires_on"),
        )  # fmt: skip
        if self.paper.slug not in NO_READING:
            wait = (6, 9) if self.paper.slug in LATE_READING else (0, 2)
            scope = next((line for line in self.paper.body.splitlines() if "适用本" in line), "")
            self.do("explain", *wait, reading=f"一、为什么制定\n{self.told['why']}\n二、适用范围\n{scope}")

    def _file(self) -> None:
        if self.paper.slug in NOT_FILED:
            raise Reached
        self.do("file_gov", *FILED_LATE.get(self.paper.slug, (2, 6)))
        if self.draft.record.files_npc:
            self.do("file_npc", 0, 3)
            receipt = {"result": "accepted", "given_on": self.on(4, 9)}
            number = int(self.paper.slug[:2])
            self.do("filing_accepted", 0, 0, {**receipt, "opinion_no": f"岭备〔{self.at.year}〕{100 + number}号"})
            self.do("npc_accepted", 0, 4, {**receipt, "opinion_no": f"云人备〔{self.at.year}〕{20 + number}号"})
        else:
            self.of("filing", "register", self.on(1, 3))
            self.of("filing", "accept", self.on(4, 12), review_note="主体、权限、程序和内容未见不当")


def taken_over(text: shelf.Text, draft_on: date) -> date:
    """The day on which a document that was published before the platform began, or beside it, was entered."""
    effective = text.day("effective_on")
    assert effective
    return max(draft_on, effective)
