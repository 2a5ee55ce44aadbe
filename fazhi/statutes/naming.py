"""Finds what bears a name in Chinese text: titles in 《》, abbreviations defined there, document numbers, 本法, 该条例. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from fazhi.statutes.numerals import ARABIC, CHINESE

_N = f"[{CHINESE}]{{1,9}}|[{ARABIC}]{{1,4}}"
_TITLE = re.compile(r"《(?:[^《》]|《[^《》]*》)*》|〈[^〈〉《》]{2,40}〉")
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
_CALLED = re.compile(r"(?:以下|下文)?(?:简称|称)[“《]?([^”》，。]{1,30})[”》]?$")
_BEFORE_ARTICLE = re.compile(rf"(?:第(?:{_N})分?[编章节])*(?:的|中|规定的|之)?\s*")
_OWN = re.compile(r"(?P<own>本法|本条例|本办法|本规定|本细则|本规则|本决定|本意见|本通知|本公约|本章程|本制度)$")
_SAME = re.compile(r"(?:该|同)(?P<kind>法|条例|办法|规定|细则|解释|意见|通知)$")
_BARE = re.compile(
    r"(?P<title>[\u4e00-\u9fff]{1,40}?(?:法|条例|规定|办法|细则|规则|准则|解释|决定|公约|章程|通则|法典))$"
)
#: 有关规定第三条 names nothing.
_NO_TITLE = re.compile(
    r"(?:有关|相关|上述|下列|以下|前述|法律|法规|规章|其他|具体|现行|国家|此|本|该|同)(?:法|条例|规定|办法|细则|规则|解释|决定)$"
)
#: What is in 《》 and no rule: agreements of the parties.
_PRIVATE = re.compile(r"(?:合同|协议|协议书|承诺书|意向书|招标文件|投标文件)(?:（[^（）]*）)?$")
_LEADS = re.compile(
    r".*(?:根据|详见|参见|见|印发|转发|文号|依据|依照|按照|违反|适用|符合|参照|遵照|遵守|执行|援引|引用|以及|或者|不属于|属于|作出|和|与|及|或|对|由|按|依|据|在|是|为|将|把|的|了|，|、)"
)
_DOCUMENT = re.compile(
    r"(?:法|条例|规定|办法|细则|规则|准则|解释|决定|意见|通知|公告|通告|方案|规划|纲要|章程|公约|标准|规范|制度|批复|函|议事规则|清单|目录|指南|规程|通则|法典|宪法|要点|措施|预案)"
    r"(?:（[^（）]{1,20}）|\([^()]{1,20}\))?$"
)


@dataclass
class Name:
    """A title, an abbreviation or a word for the text itself, and where it stands."""

    start: int
    end: int
    title: str
    edition: int = 0
    number: str = ""
    cited: bool = False
    plain: bool = True  # worth a citation without an article
    silent: bool = False  # no rule: an agreement, 该条例 of which nothing was said before


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


def names_in(text: str) -> list[Name]:
    names, shorts, told = [], {}, []
    for short, full, note in _abbreviations(text):
        shorts[short] = full
        told.append(note)
    for match in _TITLE.finditer(text):
        inner = match.group()[1:-1].strip()
        if any(a <= match.start() < b for a, b in told):
            continue
        full = shorts.get(inner, "")
        name = Name(match.start(), match.end(), full or inner, plain=bool(full or _DOCUMENT.search(inner)))
        name.silent = bool(_PRIVATE.search(inner))
        if edition := _EDITION.search(inner[-14:] if inner.endswith(("）", ")")) else ""):
            name.edition = int(edition["year"])
        if after := _AFTER_TITLE.match(text, match.end()):
            _read_note(name, after)
        names.append(name)
    taken = [(n.start, n.end) for n in names] + told
    for short, full in shorts.items():
        for match in re.finditer(re.escape(short), text):
            if not any(a <= match.start() < b for a, b in taken):
                names.append(Name(match.start(), match.end(), full, plain=False))
    names += [n for n in _numbers(text) if not any(a <= n.start < b for a, b in taken)]
    return sorted(names, key=lambda n: n.start)


def _read_note(name: Name, note: re.Match[str]) -> None:
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


def _abbreviations(text: str) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Short title, full title, and where the brackets are that say so."""
    for match in _TITLE.finditer(text):
        after = match.end()
        for _ in range(2):  # 《…》（2023年修订）（以下简称“…”）
            note = _AFTER_TITLE.match(text, after)
            if note is None:
                break
            short = _ABBREVIATION.match(note.group().strip())
            words = short["short"] if short else ""
            if not words and (inner := _CALLED.search(note["note"])):
                words = inner[1]
            if words:
                yield words.strip(" 《》“”"), match.group()[1:-1], (note.start(), note.end())
                break
            after = note.end()


def name_before(text: str, start: int, names: list[Name], known: frozenset[str]) -> Name | None:
    """What an article that begins at ``start`` belongs to: the title right before it."""
    for name in reversed(names):
        if name.end <= start:
            if _BEFORE_ARTICLE.fullmatch(text[name.end : start]):
                return name
            break
    before = text[max(text.rfind("\n", 0, start) + 1, start - 44) : start].rstrip()
    if own := _OWN.search(before):
        return Name(start - len(own["own"]), start, "")
    if same := _SAME.search(before):
        named = (n for n in reversed(names) if n.end <= start and plain_title(n.title).endswith(same["kind"]))
        if last := next(named, None):
            return replace(last, start=start - len(same.group()), end=start)
        return Name(start, start, "", silent=True)
    if _NO_TITLE.search(before):
        return Name(start, start, "", silent=True)
    if bare := _bare(before, known):
        return Name(start - len(bare), start, bare)
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


def _numbers(text: str) -> Iterator[Name]:
    for match in _NUMBER.finditer(text):
        mark = _LEADS.sub("", match["mark"])
        if mark:
            start = match.start() + len(match["mark"]) - len(mark)
            number = f"{mark}〔{match['year']}〕{int(match['n'])}号"
            yield Name(start, match.end(), "", number=number)


def _number(match: re.Match[str]) -> str:
    return f"{match['mark']}〔{match['year']}〕{int(match['n'])}号"
