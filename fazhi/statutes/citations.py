"""Finds citations of statutes and documents in Chinese text: 《…》第二十七条第一款第（三）项, 国办发〔2018〕115号, 本法第八条.

Pure: no database. ``find`` says what is cited where; ``fazhi.statutes.checking`` says whether it holds.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from fazhi.statutes.numerals import ARABIC, CHINESE, article_name, number_of

_N = f"[{CHINESE}]{{1,9}}|[{ARABIC}]{{1,4}}"
_TITLE = re.compile(r"《(?:[^《》]|《[^《》]*》)*》")
_AFTER_TITLE = re.compile(r"\s*[（(](?P<note>[^（）()]{2,40})[）)]")
_EDITION = re.compile(
    r"(?P<year>(?:19|20)\d{2})年?(?:\d{1,2}月\d{1,2}日)?(?:[^，。；]{0,12}?)(?:修订|修正|修改|版|通过|公布)"
)
_NUMBER = re.compile(
    r"(?P<mark>[\u4e00-\u9fff]{1,10})[〔\[【［(（](?P<year>(?:19|20)\d{2})[〕\]】］)）]\s*(?:第\s*)?(?P<n>\d{1,5})\s*号"
)
_ORDER = re.compile(r"令?第?\d+号|\d{4}年")
_ABBREVIATION = re.compile(
    r"[（(](?:以下|下文|后文)?(?:统称|简称|称)(?:为)?[“《「]{0,2}(?P<short>[^”》」（）()]{1,30})[”》」]{0,2}[）)]"
)
_ARTICLE = re.compile(
    rf"第(?P<n>{_N})条(?:之(?P<sub>{_N}))?(?P<rest>(?:第(?:{_N})款(?:、第(?:{_N})款)*)?(?:第[（(]?(?:{_N})[）)]?(?:、?[（(](?:{_N})[）)])*项)?)"
)
_SHARED = re.compile(rf"第(?P<list>(?:{_N})(?:[、，](?:{_N}))+)条")
_PARAGRAPH = re.compile(rf"第({_N})款")
_ITEMS = re.compile(rf"[（(]({_N})[）)]|第({_N})项")
_JOIN = re.compile(r"\s*(?P<word>至|到|[-－—~～]+|、|和|及|以及|或者|或|与|，)\s*(?=第)")
_BEFORE_ARTICLE = re.compile(r"(?:的|中|规定的|之)?\s*")
_OWN = re.compile(
    r"(?P<own>本法|本条例|本办法|本规定|本细则|本规则|本决定|本意见|本通知|本公约|本章程|本制度|该法|该条例|该办法|该规定|该细则|同法|同条例)$"
)
_BARE = re.compile(
    r"(?P<title>[\u4e00-\u9fff]{2,40}?(?:法|条例|规定|办法|细则|规则|准则|解释|决定|公约|章程|通则|实施条例))$"
)
_LEADS = re.compile(
    r".*(?:根据|依据|依照|按照|违反|适用|符合|参照|遵照|遵守|执行|援引|引用|以及|或者|不属于|属于|作出|和|与|及|或|对|由|按|依|据|在|是|为|将|把|的|了|，|、)"
)
#: What may follow an article that stands without a title: 第三条生产线 is no article.
_GOES_ON = re.compile(
    r"\s*(?:$|[第的规之、，。；：:;,.（(）)“”\"\]】》至和及或与款项所中前后内外另不应有明要作为]|确定|列|关于|施行|自|以)"
)
_DOCUMENT = re.compile(
    r"(?:法|条例|规定|办法|细则|规则|准则|解释|决定|意见|通知|公告|通告|方案|规划|纲要|章程|公约|标准|规范|制度|批复|函|议事规则|清单|目录|指南|规程|通则|法典|宪法|要点|措施|预案)"
    r"(?:（[^（）]{1,20}）|\([^()]{1,20}\))?$"
)


@dataclass(frozen=True)
class Citation:
    """One citation. ``start``/``end`` are offsets in the text; ``title`` is the full title where an abbreviation was defined
    in the text, "" for the text itself (本办法第八条, 第八条). ``article`` and ``last`` are keys: "27", "30-1"; "" for none.
    """

    start: int
    end: int
    text: str
    title: str
    article: str = ""
    last: str = ""  # the end of a range: 第十条至第十二条
    paragraph: int = 0
    item: int = 0
    edition: int = 0  # the year of the edition that is named in brackets
    number: str = ""  # document number: 国办发〔2018〕115号

    @property
    def of_itself(self) -> bool:
        """Whether the text refers to itself."""
        return not self.title and not self.number

    @property
    def place(self) -> str:
        """The cited place in words: 第二十七条第一款第三项."""
        words = article_name(self.article) if self.article else ""
        words += f"至{article_name(self.last)}" if self.last else ""
        words += f"第{self.paragraph}款" if self.paragraph else ""
        return words + (f"第（{self.item}）项" if self.item else "")


@dataclass
class _Name:
    """A title, an abbreviation or a word for the text itself, and where it stands."""

    start: int
    end: int
    title: str
    edition: int = 0
    number: str = ""
    cited: bool = False
    plain: bool = True  # worth a citation without an article


def plain_title(title: str) -> str:
    """A title without brackets, spaces and 中华人民共和国, for comparing."""
    title = re.sub(r"[《》〈〉<>\s]", "", title)
    title = re.sub(r"[（(](?:19|20)\d{2}年?(?:修订|修正|修改|版)[^（）()]*[）)]$", "", title)
    return title.removeprefix("中华人民共和国")


def kept_title(title: str) -> str:
    """A title as it is kept and shown: without its outer 《》, spaces and 中华人民共和国; titles inside it in 〈〉."""
    title = re.sub(r"\s", "", title)
    if title.startswith("《") and title.endswith("》") and "《" not in title[1:-1].split("》")[0]:
        title = title[1:-1]
    return title.replace("《", "〈").replace("》", "〉").removeprefix("中华人民共和国")


def find(text: str, known: Collection[str] = ()) -> list[Citation]:
    """Every citation in a text, in order. ``known``: titles and short titles that are cited without 《》 too."""
    names = _names(text)
    found = list(_with_articles(text, names, frozenset(plain_title(k) for k in known)))
    for name in names:
        if not name.cited and name.plain:
            found.append(_cite(text, name.start, name.end, name))
    found += [c for c in _numbers(text) if not any(f.start <= c.start < f.end for f in found)]
    return _ranges(sorted(found, key=lambda c: (c.start, c.end)), text)


def _names(text: str) -> list[_Name]:
    names, shorts = [], dict(_abbreviations(text))
    for match in _TITLE.finditer(text):
        inner = match.group()[1:-1]
        short = shorts.get(inner)
        name = _Name(match.start(), match.end(), short or inner, plain=bool(short or _DOCUMENT.search(inner)))
        if note := _AFTER_TITLE.match(text, match.end()):
            _read_note(name, note)
        names.append(name)
    for short, full in shorts.items():
        for match in re.finditer(re.escape(short), text):
            if not any(n.start <= match.start() < n.end for n in names):
                names.append(_Name(match.start(), match.end(), full, plain=False))
    return sorted(names, key=lambda n: n.start)


def _read_note(name: _Name, note: re.Match[str]) -> None:
    """The brackets behind a title: its number or the year of its edition belong to it; 以下简称… is read elsewhere."""
    words = note["note"]
    if _ABBREVIATION.match(note.group().strip()):
        name.end = note.end() if "第" in note.string[note.end() : note.end() + 1] else name.end
    elif number := _NUMBER.fullmatch(words.strip()):
        name.number, name.end = _number(number), note.end()
    elif edition := _EDITION.search(words):
        name.edition, name.end = int(edition["year"]), note.end()
    elif _ORDER.search(words):
        name.end = note.end()


def _abbreviations(text: str) -> Iterator[tuple[str, str]]:
    for match in _TITLE.finditer(text):
        after = match.end()
        for _ in range(2):  # 《…》（2023年修订）（以下简称“…”）
            note = _AFTER_TITLE.match(text, after)
            if note is None:
                break
            if short := _ABBREVIATION.match(note.group().strip()):
                yield short["short"].strip(), match.group()[1:-1]
                break
            inner = re.search(r"(?:以下|下文)?(?:简称|称)[“《]?([^”》，。]{1,30})[”》]?$", note["note"])
            if inner:
                yield inner[1].strip(), match.group()[1:-1]
                break
            after = note.end()


def _with_articles(text: str, names: list[_Name], known: frozenset[str]) -> Iterator[Citation]:
    last_end, governing = -1, None
    position = 0
    while match := _next_article(text, position):
        start = match.start()
        joined = governing is not None and _continues(text, last_end, start)
        name = _name_before(text, start, names, known) or (governing if joined else None)
        if name is None and (_heads_a_line(text, start) or not _GOES_ON.match(text, match.end())):
            position = match.end()
            continue
        name = name or _Name(start, start, "")
        first = not joined or name is not governing
        begin = name.start if first and name.start <= start else start
        cites = _read(text, begin, match, name)
        yield from cites
        name.cited, governing, last_end = True, name, match.end()
        position = match.end()


def _heads_a_line(text: str, start: int) -> bool:
    """Whether this is an article of the text itself and no citation of one."""
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t\u3000#*")


def _next_article(text: str, position: int) -> re.Match[str] | None:
    one, many = _ARTICLE.search(text, position), _SHARED.search(text, position)
    return many if many and (one is None or many.start() < one.start()) else one


def _continues(text: str, end: int, start: int) -> bool:
    """Whether an article goes on the list that another one began: 第八条、第九条."""
    join = _JOIN.match(text, end)
    return join is not None and join.end() == start


def _is_range(text: str, end: int, start: int) -> bool:
    return text[end:start].strip() in {"至", "到", "-", "－", "—", "~", "～", "——"}


def _name_before(text: str, start: int, names: list[_Name], known: frozenset[str]) -> _Name | None:
    """What an article that begins at ``start`` belongs to: the title right before it."""
    for name in reversed(names):
        if name.end <= start:
            if _BEFORE_ARTICLE.fullmatch(text[name.end : start]):
                return name
            break
    before = text[max(0, start - 44) : start].rstrip()
    if own := _OWN.search(before):
        return _Name(start - len(own["own"]), start, "")
    if bare := _bare(before, known):
        return _Name(start - len(bare), start, bare)
    return None


def _bare(before: str, known: frozenset[str]) -> str:
    """A title without 《》 right before an article: a known one, else what stands behind the last leading word."""
    run = re.search(r"[\u4e00-\u9fff]+$", before)
    if run is None:
        return ""
    words = run.group()
    for length in range(len(words), 1, -1):
        if plain_title(words[-length:]) in known:
            return words[-length:]
    trimmed = _LEADS.sub("", words)
    return trimmed if trimmed in {"刑法", "宪法"} or (3 <= len(trimmed) <= 30 and _BARE.fullmatch(trimmed)) else ""


def _read(text: str, begin: int, match: re.Match[str], name: _Name) -> list[Citation]:
    if "list" in match.groupdict():
        keys = [str(number_of(n)) for n in re.split("[、，]", match["list"])]
        return [_cite(text, begin, match.end(), name, article=key) for key in keys]
    sub = f"-{number_of(match['sub'])}" if match["sub"] else ""
    article = f"{number_of(match['n'])}{sub}"
    paragraphs = [number_of(n) for n in _PARAGRAPH.findall(match["rest"])] or [0]
    tail = re.sub(_PARAGRAPH, "", match["rest"])
    items = [number_of(a or b) for a, b in _ITEMS.findall(tail)] or [0]
    places = [(p, 0) for p in paragraphs[:-1]] + [(paragraphs[-1], i) for i in items]
    return [_cite(text, begin, match.end(), name, article=article, paragraph=p, item=i) for p, i in places]


def _cite(
    text: str, start: int, end: int, name: _Name, *, article: str = "", paragraph: int = 0, item: int = 0
) -> Citation:
    return Citation(
        start, end, text[start:end], name.title, article, "", paragraph, item, name.edition, name.number
    )  # fmt: skip


def _number(match: re.Match[str]) -> str:
    return f"{match['mark']}〔{match['year']}〕{int(match['n'])}号"


def _numbers(text: str) -> Iterator[Citation]:
    for match in _NUMBER.finditer(text):
        mark = _LEADS.sub("", match["mark"])
        if mark:
            start = match.start() + len(match["mark"]) - len(mark)
            yield Citation(
                start,
                match.end(),
                text[start : match.end()],
                "",
                number=f"{mark}〔{match['year']}〕{int(match['n'])}号",
            )


def _ranges(citations: list[Citation], text: str) -> list[Citation]:
    """Two citations joined by 至 made one: 第十条至第十二条."""
    out: list[Citation] = []
    for c in citations:
        before = out[-1] if out else None
        if before and before.article and c.article and before.title == c.title and _is_range(text, before.end, c.start):
            out[-1] = replace(before, end=c.end, text=text[before.start : c.end], last=c.article)
        else:
            out.append(c)
    return out
