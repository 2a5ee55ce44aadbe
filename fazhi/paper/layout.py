"""The numbers of the layout, each with its source.

Sources: GB/T 9704-2012 党政机关公文格式 (below: 9704, with its clause);
GB/T 33476.2-2016 党政机关电子公文格式规范 第2部分：显现 (below: 33476.2).
What neither says is marked "ours". docs/paper.md explains the choices.
"""


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point, the unit of WordprocessingML."""
    return round(mm * 1440 / 25.4)


# ── page ──────────────────────────────────────────────────────────────────────────────────────────
PAGE_MM = (210, 297)  # 9704 5.1: A4
TYPE_AREA_MM = (156, 225)  # 9704 5.2.1: 版心
PAPER_TOP_MM, PAPER_LEFT_MM = 37, 28  # 9704 5.2.1: 天头 37±1, 订口 28±1, measured to the characters themselves
LINES, CHARS = 22, 28  # 9704 5.2.3

# A word processor measures its margin to the line, and a line has half its leading above the character. 9704's 225 mm
# run from the top of the first character to the foot of the last: 21 pitches and one character. Hence 33476.2's:
MARGIN_TOP_MM, MARGIN_BOTTOM_MM = 34.58, 32.58
MARGIN_LEFT_MM, MARGIN_RIGHT_MM = 28, 26
HALF_LEADING_MM = PAPER_TOP_MM - MARGIN_TOP_MM  # 2.42 mm above the first and below the last line of characters

PAGE = (twips(PAGE_MM[0]), twips(PAGE_MM[1]))
MARGINS = {
    "top": twips(MARGIN_TOP_MM), "right": twips(MARGIN_RIGHT_MM),
    "bottom": twips(MARGIN_BOTTOM_MM), "left": twips(MARGIN_LEFT_MM),
}  # fmt: skip
TEXT_WIDTH = PAGE[0] - MARGINS["left"] - MARGINS["right"]
TEXT_HEIGHT = PAGE[1] - MARGINS["top"] - MARGINS["bottom"]

LINE = TEXT_HEIGHT // LINES  # 592 twips = 29.6 pt: a 3号 character and 7/8 of its height (9704 3.2), 22 to the page
CHAR = TEXT_WIDTH / CHARS  # 315.9 twips = 15.79 pt, a little under 16 pt, else only 27 characters fit on a line
CHAR_SPACING = int(CHAR) - 320  # -0.25 pt a character; justified lines take up the rest

# ── type: sizes in half-points ────────────────────────────────────────────────────────────────────
SIZE_2, SIZE_3, SIZE_4 = 44, 32, 28  # 2号 22 pt, 3号 16 pt, 4号 14 pt
SIZE_TABLE, SIZE_TABLE_SMALL = 24, 21  # ours: 小四 12 pt; 五号 10.5 pt from nine columns on
SIZE_ORGAN_LARGEST, SIZE_ORGAN_SMALLEST = 96, 44  # ours: 48 pt and 22 pt; 9704 7.2.4 only asks 醒目、美观、庄重
ORGAN_WIDTH = 0.96  # ours: the part of the type area a long 发文机关标志 may fill

SONG, FANG, HEI, KAI = "宋体", "仿宋_GB2312", "黑体", "楷体_GB2312"  # 9704 5.2.2, 7.3.3, 7.5
BIAO = "方正小标宋简体"  # 9704 7.2.4, 7.3.1: 小标宋体
LATIN = "Times New Roman"  # ours: digits and Latin letters
STAND_INS = {FANG: "仿宋", KAI: "楷体", BIAO: "小标宋", HEI: "SimHei", SONG: "SimSun"}  # names in w:altName
HEADING_FONTS = {1: HEI, 2: KAI, 3: FANG, 4: FANG}  # 9704 7.3.3; none of them bold
RED = "FF0000"  # 9704 7.2.4, 7.2.7

# ── places ────────────────────────────────────────────────────────────────────────────────────────
ORGAN_TOP_MM = 35  # 9704 7.2.4: top of the 发文机关标志 below the top of the type area
LINES_TO_NUMBER = 2  # 9704 7.2.5
NUMBER_TO_RED_LINE_MM = 4  # 9704 7.2.7
RED_LINE = 12  # ours: eighths of a point
LINES_TO_TITLE = 2  # 9704 7.3.1: below the red line; without a head the title takes the first line
TITLE_CHARS = 20  # 2号 characters that fit on a line
LINES_TO_TO = 1  # 9704 7.3.2
INDENT_CHARS = 2  # 9704 7.3.3
LINES_TO_ATTACHMENTS = 1  # 9704 7.3.4
DATE_RIGHT_CHARS = 4  # 9704 7.3.5.1: papers that are sealed
# 9704 7.3.5.1: the seal (42 mm) covers 署名 and 成文日期, these a little below its middle, its top at most one line
# below the text: 1.5 lines of seal above 署名 and up to one line free make 2.
LINES_TO_SIGNATURE = 2
THICK, THIN = 8, 6  # 9704 7.4.1: 0.35 mm and 0.25 mm, in eighths of a point
PAGE_NUMBER_BELOW_MM = 7  # 9704 7.5: the dashes of the page number below the type area
FOOTER_LINE = SIZE_4 * 10  # one 4号 line without leading
FOOTER_MM = (
    PAGE_MM[1] - PAPER_TOP_MM - TYPE_AREA_MM[1] - PAGE_NUMBER_BELOW_MM - FOOTER_LINE / 2 * 25.4 / 1440
)  # from the foot of the sheet to the foot of the page number, so that its dashes stand at 7 mm
FOOTER = twips(FOOTER_MM)
TABLE_LINE = 400  # ours: 20 pt
