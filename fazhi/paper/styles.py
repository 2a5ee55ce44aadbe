"""The parts of a paper's file that are the same for every paper: styles, fonts, settings, page numbers."""

from fazhi.paper import layout as at
from fazhi.paper.ooxml import part, tag

LINE = tag("spacing", before=0, after=0, line=at.LINE, lineRule="exact")

# No punctuation outside the type area, no gaps between Chinese characters and digits.
NORMAL = "".join(tag(name, val=0) for name in ("widowControl", "overflowPunct", "autoSpaceDE", "autoSpaceDN"))


def fonts(east: str, latin: str = at.LATIN) -> str:
    return tag("rFonts", ascii=latin, hAnsi=latin, cs=latin, eastAsia=east)


def size(half_points: int) -> str:
    return tag("sz", val=half_points) + tag("szCs", val=half_points)


def indent(chars: float = 0, first: float = 0, right: float = 0, hanging: float = 0) -> str:
    """Indents in characters, with the same in twips for readers that know only these."""
    given = {"left": chars, "right": right, "firstLine": first, "hanging": hanging}
    attributes: dict[str, object] = {}
    for side, amount in given.items():
        if amount or side in ("left", "right"):
            attributes[f"{side}Chars"] = round(amount * 100)
            attributes[side] = round(amount * at.CHAR)
    return tag("ind", **attributes)


def style(key: str, name: str, ppr: str = "", rpr: str = "", *, default: bool = False, base: str = "Normal") -> str:
    based = "" if default else tag("basedOn", val=base)
    mark = ' w:default="1"' if default else ""
    props = f"{tag('name', val=name)}{based}<w:qFormat/><w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr>"
    return f'<w:style w:type="paragraph"{mark} w:styleId="{key}">{props}</w:style>'


def styles() -> str:
    """All paragraph styles. Their names are what an official sees in the style list of the word processor."""
    centred, both, right = (tag("jc", val=value) for value in ("center", "both", "right"))
    red = tag("color", val=at.RED)
    table_line = tag("spacing", before=0, after=0, line=at.TABLE_LINE, lineRule="exact")
    no_grid = tag("snapToGrid", val=0)
    latin = tag("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(at.FANG)}{size(at.SIZE_3)}{latin}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
    )
    headings = [
        style(f"Heading{level}", f"heading {level}", "<w:keepNext/>" + indent(first=at.INDENT_CHARS)
              + tag("outlineLvl", val=level - 1), fonts(font))
        for level, font in at.HEADING_FONTS.items()
    ]  # fmt: skip
    listed = [
        style("Normal", "Normal", NORMAL + LINE + both, tag("spacing", val=at.CHAR_SPACING) + size(at.SIZE_3),
              default=True),
        style("PaperBody", "公文正文", indent(first=at.INDENT_CHARS)),
        style("Title", "Title", "<w:keepNext/><w:keepLines/>" + no_grid + centred, fonts(at.BIAO) + size(at.SIZE_2)),
        *headings,
        style("PaperMark", "公文密级和紧急程度", tag("jc", val="left"), fonts(at.HEI)),
        style("PaperOrgan", "公文发文机关标志", no_grid + centred, fonts(at.BIAO, at.BIAO) + red),
        style("PaperNumber", "公文发文字号", centred),
        style("PaperNumberUp", "公文发文字号和签发人", _tabs((1, "left"), (at.CHARS - 1, "right"))),
        style("PaperNumberBelow", "公文题下文号", indent(right=1) + right),
        style("PaperTo", "公文主送机关", indent()),
        style("PaperAttachment", "公文附件说明"),
        style("PaperSign", "公文署名和日期", "<w:keepLines/>" + centred),
        style("PaperNote", "公文附注", indent(chars=at.INDENT_CHARS)),
        style("PaperEnd", "公文版记", "", size(at.SIZE_4)),
        style("PaperCaption", "公文表题", "<w:keepNext/>" + centred, fonts(at.HEI) + size(at.SIZE_4)),
        style("PaperPicture", "公文图", "<w:keepNext/>" + no_grid + tag("spacing", before=at.LINE // 2, line=240, lineRule="auto")
              + centred),
        style("PaperFigureCaption", "公文图题", centred, fonts(at.HEI) + size(at.SIZE_4)),
        style("PaperCell", "公文表格", no_grid + table_line + tag("jc", val="left"), size(at.SIZE_TABLE)),
        style("PaperCellHead", "公文表头", centred, fonts(at.HEI), base="PaperCell"),
        style("PaperAnchor", "公文版记锚点", no_grid + tag("spacing", line=20, lineRule="exact"), size(2)),
        style("Footer", "footer", no_grid + tag("spacing", line=at.FOOTER_LINE, lineRule="exact"),
              fonts(at.SONG, at.SONG) + size(at.SIZE_4)),
    ]  # fmt: skip
    return part("styles", defaults + "".join(listed))


def _tabs(*stops: tuple[float, str]) -> str:
    inner = "".join(tag("tab", val=kind, pos=round(chars * at.CHAR)) for chars, kind in stops)
    return f"<w:tabs>{inner}</w:tabs>"


def font_table() -> str:
    """The fonts by name, each with the name under which it is known elsewhere."""
    named = "".join(
        f'<w:font w:name="{name}">{tag("altName", val=other)}{tag("charset", val="86")}'
        f"{tag('family', val='auto')}{tag('pitch', val='variable')}</w:font>"
        for name, other in at.STAND_INS.items()
    )
    return part("fonts", named)


def settings() -> str:
    """Odd and even page numbers apart; Chinese punctuation; layout as Word 2013 and later do it."""
    compat = "".join(f"<w:{name}/>" for name in ("spaceForUL", "balanceSingleByteDoubleByteWidth",
                     "doNotLeaveBackslashAlone", "ulTrailSpace", "doNotExpandShiftReturn", "adjustLineHeightInTable",
                     "useFELayout"))  # fmt: skip
    mode = tag("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return part(
        "settings",
        tag("zoom", percent=100) + "<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>"
        + tag("defaultTabStop", val=420) + "<w:evenAndOddHeaders/>"
        + tag("characterSpacingControl", val="compressPunctuation")
        + f"<w:compat>{compat}{mode}</w:compat>" + tag("themeFontLang", val="en-US", eastAsia="zh-CN"),
    )  # fmt: skip


def footer(*, even: bool) -> str:
    """— 1 —: odd pages to the right, even pages to the left, one character in (GB/T 9704-2012, 7.5)."""
    one = at.SIZE_4 * 10
    place = tag("ind", left=one, right=one, firstLine=0) + tag("jc", val="left" if even else "right")
    props = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    dash = f'<w:r>{props}<w:t xml:space="preserve">{{}}</w:t></w:r>'
    number = "".join(
        f"<w:r>{props}{inner}</w:r>" for inner in (
            tag("fldChar", fldCharType="begin"), '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            tag("fldChar", fldCharType="separate"), "<w:t>1</w:t>", tag("fldChar", fldCharType="end"))
    )  # fmt: skip
    content = dash.format("— ") + number + dash.format(" —")
    return part("ftr", f"<w:p><w:pPr>{tag('pStyle', val='Footer')}{place}</w:pPr>{content}</w:p>")
