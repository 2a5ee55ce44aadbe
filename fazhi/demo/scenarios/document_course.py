"""One normative document as it goes, with the people who handle it and the matters it opens elsewhere."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.demo.places import Places
from fazhi.spine.bulk import Draft
from fazhi.spine.models import Account

NUMERALS = "一二三四五六七八九十"
NONE = {f"{group}_note": "逐条核对，不存在该类内容" for group in ("entry", "flow", "cost", "conduct")}
MET = {
    "by_authority": True, "within_powers": True, "affects_rights": True, "general": True, "repeated": True, "excluded": "",
    "reason": "对不特定的公民、法人和其他组织规定了权利义务，在有效期内反复适用。",
}  # fmt: skip
BUSINESSES = (
    "县个体劳动者私营企业协会",
    "县工业园区企业代表",
    "县餐饮行业协会",
    "县物业管理行业协会",
    "县交通运输企业代表",
)
POINT = {
    "article": "第八条", "severity": "should", "problem": "监督检查的职责分工表述不够明确", "basis": "《中华人民共和国行政处罚法》第三十四条",
    "suggestion": "写明主管部门和配合部门",
}  # fmt: skip
MUST = {
    "article": "第九条", "severity": "must", "problem": "为违法行为另行设定了罚款，规范性文件不得设定行政处罚",
    "basis": "《中华人民共和国行政处罚法》第十六条", "suggestion": "删除罚款的内容，改为依照有关法律、法规处理",
}  # fmt: skip


class Reached(Exception):
    """The story has reached today, or its end."""


class Course:
    """One document from the test of identity to the filing. ``n`` decides what goes wrong with it."""

    def __init__(
        self, draft: Draft, rng: Random, places: Places, people: dict[str, Account], told: dict[str, Any], n: int,
        drafter: Account | None,
    ) -> None:  # fmt: skip
        self.draft, self.rng, self.places, self.people, self.told, self.n = draft, rng, places, people, told, n
        self.drafter, self.clerk, self.at = drafter, people["hefa"], draft.matter.opened_on
        self.calendar, self.today = draft.ledger.calendar, draft.ledger.today

    def run(self) -> None:
        """As far as the story goes."""
        for move in (self._draft, self._consult, self._clear, self._review, self._decide, self._publish, self._file):
            move()

    def on(self, least: int, most: int) -> date:
        """Some working days later; past today the story stops."""
        self.at = self.calendar.after(self.at, self.rng.randint(least, most))
        if self.at > self.today:
            raise Reached
        return self.at

    def do(self, code: str, least: int, most: int, detail: dict[str, Any] | None = None, **fields: Any) -> None:
        """A step of the document, by whoever takes it: the drafting unit, the maker's office, the registrar."""
        at, on = self.draft.matter.declared.step(code).at, self.on(least, most)
        own = self.draft.record.maker == self.draft.matter.organ
        by = (
            self.clerk if at == "registrar" else self.drafter if at == "organ" or own else self.people.get("zhengfuban")
        )
        self.draft.take(code, on, by=by, actor="" if by else "县政府办公室", fields=fields, detail=detail)

    def of(self, link: str, code: str, on: date, detail: dict[str, Any] | None = None, **fields: Any) -> Draft:
        """A step of the matter that was sent last by a link; its answer comes back by itself."""
        if on > self.today:
            raise Reached
        sent = self.draft.sent[link][-1]
        by = self._of_whom(link, sent.matter.declared.step(code).at, code)
        sent.take(code, on, by=by, actor="公众" if code == "comment" else "", fields=fields, detail=detail)
        self.at = max(self.at, on)
        return sent

    def _of_whom(self, link: str, at: str, code: str) -> Account | None:
        if code == "comment":
            return None
        if link == "legality" and at == "requester":
            return self.drafter
        if link == "competition" and at == "reviewer":
            return self.people["shichang"]
        reviewer = self.draft.sent["legality"][-1].matter.organ if link == "legality" else None
        if link == "filing" or (reviewer and reviewer.kind == "justice" and at == "organ"):
            return self.clerk
        return None if reviewer else self.drafter

    def text(self) -> str:
        """The whole text, articles numbered, as it is published."""
        told, unit = self.told, self.told["unit"] if self.told["unit"] != "gov" else "县政府"
        articles = [
            f"为了规范{told['what']}，维护公民、法人和其他组织的合法权益，根据{told['basis']}等规定，结合本地实际，制定本文件。",
            f"{self._where()}行政区域内{told['what']}及其监督管理，适用本文件。法律、法规、规章另有规定的，从其规定。",
            f"{unit}负责组织实施本文件；其他有关部门按照各自职责做好相关工作，建立信息共享和协同配合机制，不得推诿。",
            *told["articles"],
            f"{unit}应当公布咨询、投诉和举报渠道，对投诉举报及时登记，十个工作日内告知处理情况，并对举报人的信息保密。",
            "国家工作人员在工作中滥用职权、玩忽职守、徇私舞弊的，依法给予处分；构成犯罪的，依法追究刑事责任。",
            "本文件的施行日期和有效期以公布公告为准。此前的有关规定与本文件不一致的，以本文件为准。",
        ]  # fmt: skip
        return "\n".join(f"第{_numeral(n)}条　{words}" for n, words in enumerate(articles, 1))

    def _where(self) -> str:
        maker = self.draft.record.maker
        return "本镇" if maker.kind == "town" else "本县"

    def _draft(self) -> None:
        self.do("identify", 1, 3, MET)
        self.do("set_project", 1, 4, project_ground=self.told["why"])
        if self.n == 17:
            self.do("abandon", 8, 15, end_reason="省里正在制定同类规定，待出台后再定")
            raise Reached
        business, economic = self.told.get("business", False), self.told.get("economic", False)
        self.do(
            "draft", 8, 18, text=self.text(), explanation=f"{self.told['why']}起草单位进行了实地调研并召开座谈会，形成本稿。",
            basis_text=self.told["basis"], touches_rights=True, business_related=business, economic_activity=economic,
        )  # fmt: skip
        self.do("assess", 1, 4, assessment="必要、可行；已分析对相关群体的影响和实施成本，预期能够解决所述问题。")
        asked = "县财政局、县司法局、县发展和改革局，各乡镇人民政府（街道办事处）"
        self.do("ask_opinions", 0, 2, asked=asked)
        heard = {
            "heard": "agency",
            "name": "县财政局",
            "opinion": "建议明确资金渠道",
            "adoption": "adopted",
            "reason": "",
        }
        self.do("hear", 3, 6, heard)
        if business:
            name = BUSINESSES[self.n % len(BUSINESSES)]
            said = {"heard": "chamber", "name": name, "opinion": "建议简化材料，给予过渡期", "adoption": "partly"}
            self.do("hear", 0, 2, {**said, "reason": "材料已精简；过渡期在施行日期中考虑"})

    def _consult(self) -> None:
        at = self.on(1, 2)
        until = self.calendar.next_working_day(at + timedelta(days=30 if self.told.get("business") else 16))
        self.do("open_comment", 0, 0, comment_until=until)
        self.of("consultation", "notice", self.at)
        groups: list[tuple[int, list[str]]] = []
        days = sorted(at + timedelta(days=self.rng.randint(1, 10)) for _ in self.told["comments"])
        for day, (_, said, *answer) in zip(days, self.told["comments"], strict=True):
            detail = {"version": 1, "article": "", "content": said, "commenter": "person"}
            sent = self.of("consultation", "comment", min(day, self.today), detail)
            groups.append((sent.details[-1].seq, [said, *answer]))
        self.at = max(self.at, until)
        self.of("consultation", "close", self.on(1, 3))
        for seq, (said, result, reason) in groups:
            answer = {"groups": [seq], "result": result, "shown": said, "reason": reason}
            self.of("consultation", "answer", self.on(0, 2), answer)
        self.of("consultation", "publish", self.on(1, 3))

    def _clear(self) -> None:
        if not self.told.get("economic", False):
            self.do("competition_free", 0, 1, competition_reason="不涉及经营者准入、经营成本和经营行为")
        else:
            self._compete()
        self.do(
            "own_review",
            1,
            2,
            own_opinion="制定主体、权限、程序合法，内容与上位法一致，未减损公民、法人和其他组织的权利或者增加其义务。",
        )

    def _compete(self) -> None:
        self.do("send_competition", 0, 1)
        heard = {
            "whom": "operators",
            "means": "座谈会",
            "heard": 6,
            "summary": "希望标准统一、公开。",
            "adopted": "已采纳",
        }
        self.of("competition", "first_review", self.on(1, 2), NONE)
        self.of("competition", "hear", self.on(0, 2), heard)
        clear = "不具有排除、限制竞争效果，可以出台"
        if self.draft.record.maker.kind == "government":
            market = self.places.department("县市场监督管理局")
            self.of("competition", "submit", self.on(0, 1), first_opinion="未发现排除、限制竞争的内容", reviewer=market)
            self.of("competition", "review", self.on(2, 4), NONE)
            self.of("competition", "pass", self.on(1, 2), opinion=clear)
        else:
            self.of("competition", "pass_own", self.on(1, 2), opinion=clear)

    def _review(self) -> None:
        self.do("submit", 1, 3)
        if self.n % 11 == 6:
            self.do("return_papers", 1, 3, returned_reason="缺少征求意见采纳情况和制定依据原文")
            self.do("submit", 2, 5)
        self.do("pass_on", 1, 3)
        point = MUST if self.n == 7 else POINT if self.n % 3 == 1 else None
        self._opinion(point)
        if point is MUST:
            self.do("redraft", 1, 3, text=self.text(), explanation="已按审核意见删除罚款的内容")
            self.do("own_review", 0, 1, own_opinion="修改后合法")
            self.do("submit", 0, 1)
            self.do("pass_on", 1, 2)
            self._opinion(None)
        elif point:
            self.do("respond", 0, 1, response="审核意见1条，已采纳：第八条已写明主管部门和配合部门。")
        self.of("legality", "feedback", self.on(0, 1))

    def _opinion(self, point: dict[str, str] | None) -> None:
        self.of("legality", "accept", self.on(0, 1), reviewer="邵文若", no_conflict=True)
        if point:
            self.of("legality", "add_point", self.on(1, 2), point)
        given = self.on(6, 10)
        result = "amend" if point is MUST else "advice" if point else "legal"
        self.of("legality", "issue", given, result=result)
        if point:
            answer = {"no": 1, "decision": "adopted", "reason": "已按意见修改"}
            self.of("legality", "answer", self.on(1, 2), answer)

    def _decide(self) -> None:
        self._decided(self.on(3, 9), (1, 3))

    def _decided(self, on: date, signing: tuple[int, int]) -> None:
        kind = {"government": "government", "town": "town"}.get(self.draft.record.maker.kind, "office")
        self.do(
            "decide", 0, 0, meeting=kind, meeting_on=on, meeting_result="passed", minutes_no=f"〔{on.year}〕{on.month}号纪要",
            attendance="应到11人，实到9人，2人请假",
        )  # fmt: skip
        self.of("legality", "meet", on, used_on=on)
        signer = {"government": "赵怀民"}.get(self.draft.record.maker.kind, "主要负责人")
        self.do("sign", *signing, signer=signer)
        self.do("give_number", *signing)

    def _publish(self) -> None:
        on = self.on(1, 8)
        first = (on + timedelta(days=62)).replace(day=1)
        self.do("publish", 0, 0, {"amends_note": ""}, published_where="县政府网站、县政府公报", effective_on=first)
        if self.n % 8 != 5:
            wait = (6, 9) if self.n == 9 else (0, 2)
            self.do(
                "explain",
                *wait,
                reading=f"一、为什么制定：{self.told['why']}\n二、主要内容：{self.told['articles'][0]}",
            )

    def _file(self) -> None:
        if self.n == 13:
            raise Reached  # forgotten
        self.do("file_gov", *((16, 20) if self.n == 5 else (2, 6)))
        if self.draft.record.files_npc:
            self.do("file_npc", 0, 3)
            receipt = {"result": "accepted", "given_on": self.on(6, 12)}
            self.do("filing_accepted", 0, 0, {**receipt, "opinion_no": f"岭备〔{self.at.year}〕{100 + self.n}号"})
            self.do("npc_accepted", 0, 4, {**receipt, "opinion_no": f"云人备〔{self.at.year}〕{20 + self.n}号"})
        else:
            self.of("filing", "register", self.on(1, 3))
            self.of("filing", "accept", self.on(4, 12), review_note="主体、权限、程序和内容未见不当")


def _numeral(n: int) -> str:
    """一 … 十九 as articles are numbered."""
    if n <= 10:
        return NUMERALS[n - 1]
    return "十" + NUMERALS[n - 11] if n < 20 else "二十" + (NUMERALS[n - 21] if n > 20 else "")
