"""Words that should not stand in a report: gaps left to be filled, the same sentence twice, praise without a fact."""

import re

from .finding import ERROR, NOTE, WARNING, Finding, span

GAP = re.compile(
    r"[【Xx×✕╳_{（(?？\ufffd](?:(?<=【)[^】\n]{0,30}(?:待|填|补|插|核)[^】\n]{0,30}】|(?<=[Xx])(?<![A-Za-z0-9].)[Xx]+(?![A-Za-z0-9])"
    r"|(?<=[×✕╳])[×✕╳]+|(?<=_)__+|(?<=\{)\{[^}\n]{0,60}\}\}|(?<=[（(])(?:待补充|待填写|待核实|待定|此处[^）)\n]{0,12})[）)]"
    r"|(?<=[Xx×])[年月日]|(?<=[?？])[?？]+|(?<=\ufffd))"
)
PRAISE = re.compile(
    r"(?:取得|收到|实现)了?(?:较为)?(?:显著|明显|丰硕|可喜|长足|良好|新的?|重大|积极|突出|较好)的?(?:成效|成绩|成果|进展|进步|效果)"
    r"|(?:得到|有)了?(?:明显|显著|大幅度?|极大|进一步)的?(?:提升|提高|改善|增强)|再上新台阶|迈上新台阶"
)
SENTENCE = re.compile(r"[^。！？!?\n]+")
LEAST = 24  # letters of a sentence that is not said twice by chance
SIGNS = re.compile(r"[\s,，、;；:：“”\"'‘’（）()]")
MORE = re.compile(r"[余多](?=[\u4e00-\u9fff])")
VAGUE_BEFORE = re.compile(r"(?:近|约|超过?|逾)\d[\d,.]*[万亿]?$")
NOT_ROUND = re.compile(r"(?<![\d.,])\d+[1-9]$")
AROUND = re.compile(
    r"[、，,；;。](?:(?<=[、，,])\s?等(?=[^，,。；;\n]{0,8}[，,。；;、])|(?<=[、，,；;])[、，,；;。！？]+|(?<=。)[。，,；;]+)"
)
UNENDED = re.compile(r"[\w%％,，、]")
PAIRS = {"《": "》", "（": "）", "“": "”", "【": "】", "〔": "〕"}


def check(report):
    yield from _gaps(report)
    yield from _twice(report)
    yield from _praise(report)
    yield from _vague(report)
    yield from _signs(report)


def _gaps(report):
    for found in GAP.finditer(report.text):
        yield Finding(
            span(report.text, *found.span()), "placeholder", ERROR, f"“{found.group()}”是没有填写的空白。",
            "定稿中不应留有待填写的内容。", "填写后删去标记。",
        )  # fmt: skip


def _twice(report):
    seen: dict = {}
    for found in SENTENCE.finditer(report.text):
        key = SIGNS.sub("", found.group())
        if len(key) < LEAST or "|" in found.group():
            continue
        first = seen.setdefault(key, found)
        if first is not found:
            yield Finding(
                span(report.text, *_bare(found)), "sentence-twice", WARNING, "这句话前面已经写过。",
                "同一句话写两遍，多半是拼接材料时重复。", "删去一处，或者改写。",
            )  # fmt: skip


def _bare(found):
    words = found.group()
    return found.start() + len(words) - len(words.lstrip()), found.end() - len(words) + len(words.rstrip())


def _praise(report):
    """Only where the whole paragraph has no figure: a claim that nothing there proves."""
    starts = [figure.start for figure in report.figures]
    at, begin = 0, 0
    for line in report.text.splitlines(keepends=True):
        end = begin + len(line)
        while at < len(starts) and starts[at] < begin:
            at += 1
        if not (at < len(starts) and starts[at] < end):
            found = PRAISE.search(line)
            if found and len(line) > LEAST:
                yield Finding(
                    span(report.text, begin + found.start(), begin + found.end()), "empty-phrase", NOTE,
                    f"“{found.group()}”没有数字或者事实支持。", "同一段中没有一个数字，读者无从判断成效。",
                    "写出做了什么、做了多少；写不出的，删去。",
                )  # fmt: skip
        begin = end


def _vague(report):
    text = report.text
    for more in MORE.finditer(text):
        begin = max(0, more.start() - 12)
        if not text[more.start() - 1 : more.start()].isdigit() and text[more.start() - 1 : more.start()] not in (
            "万",
            "亿",
        ):
            continue
        if found := VAGUE_BEFORE.search(text, begin, more.start()):
            place = span(text, found.start(), more.end())
            yield Finding(
                place, "approx-twice", NOTE, f"“{place.text}”中约数词用了两次。",
                "“近”“约”“超”与“余”“多”意思重复或者相反。", "只留一个，或者写出确数。",
            )  # fmt: skip
        elif found := NOT_ROUND.search(text, begin, more.start()):
            place = span(text, found.start(), more.end())
            yield Finding(
                place, "approx-exact", NOTE, f"“{place.text}”：确数后面又加约数词。",
                f"{found.group()}已精确到个位，不能再有零头。", f"写作“{found.group()}”，或者取整数再加“余”。",
            )  # fmt: skip


def _signs(report):
    for found in AROUND.finditer(report.text):
        words = report.text[max(0, found.start() - 4) : found.end() + 2].replace("\n", "")
        yield Finding(
            span(report.text, *found.span()), "punctuation", NOTE, f"“{words}”处标点不对。", "标点重复，或者“等”前多了标点。", "改正标点。",
        )  # fmt: skip
    begin = 0
    for line in report.text.splitlines(keepends=True):
        bare = line.rstrip()
        if len(bare) >= LEAST and "。" in bare and "|" not in bare and UNENDED.match(bare[-1]):
            yield Finding(
                span(report.text, begin + max(0, len(bare) - 6), begin + len(bare)), "no-stop", NOTE, "段末没有句号。",
                "一段话没有写完，或者漏了标点。", "补上句号；被截断的，补全。",
            )  # fmt: skip
        for opening, closing in PAIRS.items():
            if line.count(opening) != line.count(closing):
                odd = opening if line.count(opening) > line.count(closing) else closing
                where = begin + (line.rfind(odd) if odd == opening else line.find(odd))
                yield Finding(
                    span(report.text, where, where + 1), "unpaired", NOTE, f"“{opening}”与“{closing}”没有成对。",
                    "引号、书名号、括号须成对。", "补上缺的一半。",
                )  # fmt: skip
        begin += len(line)
