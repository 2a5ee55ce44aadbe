"""Title, place, year and dates of a report, as far as they are printed."""

import re
from collections import Counter
from dataclasses import dataclass

TITLE_WORDS = re.compile(r"法治政府建设|依法行政|法治建设|依法治[县市区镇乡]|提案|建议的?答复|答复函|工作报告")
TITLE_END = re.compile(r"(?:报告|总结|情况|答复|函|公告|公示|年报|汇报|报告暨.{2,20})(?:[（(][^)）]{1,12}[)）])?$")
NUMBERED = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]|现将")
LETTER = re.compile(r"答复|复函|函$")
YEAR = re.compile(r"(20\d\d)\s?年")
DATED = re.compile(
    r"(?:成文日期|公开日期|发布日期|发布时间|发文日期|生成日期|印发日期|更新时间)[\s\]】:：|]*(20\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})"
)
SIGNED = re.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})日")
ISSUER = re.compile(r"发布机构[\s\]】:：|]*([\u4e00-\u9fff]{2,16})")
UNIT_OF_PLACE = "自治县|自治旗|新区|街道|县|市|区|旗|镇|乡"
PLACE = re.compile(rf"([\u4e00-\u9fff]{{2,7}}?(?:{UNIT_OF_PLACE}))")
NAMED_ALONE = re.compile(rf"[\s，,。、；;（(《“]([\u4e00-\u9fff]{{2,4}}?(?:{UNIT_OF_PLACE}))(?![级委长])")
NOT_PLACE = re.compile(
    r"^(?:全|我|本|各|该|市|县|区|省|乡|在|为|是|对|由|以|和|与|及|将|到|向|年|的|度|城|社|园|"
    r"辖|办|小|校|景|灾|地|党|等|关于|示范|创建|法治|建设)|[、,，]|(?:社|小|景|辖|园|城|示范|"
    r"高新|开发|郊|山|特|集|超|门|夜|股|自治|先进|创建|专|片)(?:区|市)$|人民政府"
)


VAGUE = re.compile("[我全各本该]|结合|关于")


@dataclass(slots=True)
class Head:
    title: str
    place: str
    year: int | None
    letter: bool
    published: tuple | None


def read_head(text, title=""):
    top = text[:1500]
    title = title or _title(top)
    dates = DATED.findall(top)
    published = tuple(int(part) for part in dates[-1]) if dates else _signed(text)
    return Head(title, _place(title, text, top), _year(title, top, published), bool(LETTER.search(title)), published)


def _title(top):
    lines = [line.strip(" 　#*|-\t\r") for line in top.split("\n")[:25]]
    for index, line in enumerate(lines):
        if 6 <= len(line) <= 60 and TITLE_WORDS.search(line) and "。" not in line and not NUMBERED.match(line):
            if TITLE_END.search(line):
                return _with_lines_before(lines, index)
            if index + 1 < len(lines) and TITLE_END.search(lines[index + 1]) and len(lines[index + 1]) <= 12:
                return line + lines[index + 1]
    return ""


def _with_lines_before(lines, index):
    """A title may begin on the line before: 云岚县人民政府 / 关于2024年……的报告."""
    line = lines[index]
    if (
        line.startswith("关于")
        and index
        and lines[index - 1].endswith(("政府", "委员会", "局", "办公室", "街道办事处"))
    ):
        return lines[index - 1] + line
    return line


def _signed(text):
    dates = SIGNED.findall(text[-400:])
    return tuple(int(part) for part in dates[-1]) if dates else None


def _year(title, top, published):
    named = YEAR.search(title)
    if named:
        return int(named[1])
    if title and published:
        return published[0] - (published[1] <= 8)
    body = YEAR.search(re.sub(r"《[^》]*》|成文日期.*|公开日期.*", "", top))
    if body:
        return int(body[1])
    return published[0] - 1 if published else None


def _place(title, text, top):
    for source in (title, *ISSUER.findall(top)):
        name = _last_of_chain(
            source.replace("中共", "").replace("关于", " ").replace("人民政府", " ").replace("委员会", " ")
        )
        if name:
            return name
    names = Counter(filter(None, (_trimmed(name) for name in NAMED_ALONE.findall(text))))
    return names.most_common(1)[0][0] if names else ""


def _last_of_chain(words):
    """盘锦市兴隆台区 → 兴隆台区: of places that follow one another the last is meant."""
    name, end = "", -1
    for found in PLACE.finditer(words):
        if name and found.start() != end:
            break
        trimmed = _trimmed(found[1])
        if trimmed:
            name, end = trimmed, found.end()
    return name


def _trimmed(name):
    """The name itself: 临沂市郯城县 stays; words that only look like a name go."""
    while name and NOT_PLACE.search(name):
        name = name[1:]
        if len(name) < 3:
            return ""
    return name if len(name) >= 3 and not VAGUE.search(name) else ""
