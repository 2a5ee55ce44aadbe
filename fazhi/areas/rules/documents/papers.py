"""The papers of a normative document, in the usual official wording. ``record`` is the document, ``on`` the day of issue."""

from __future__ import annotations

from fazhi.spine.procedure import Template

DAY = '|date:"Y年n月j日"'
NAME = "《{{ record.title }}》"
NUMBERED = "《{{ record.title }}》（{{ record.document_no }}，统一编号：{{ record.unified_no }}）"


def paper(code: str, name: str, series: str, body: str, basis: str, to: str = "", organ: str = "organ") -> Template:
    """A paper with its own series of numbers."""
    return Template(code, name, "{mark}" + series + "〔{year}〕{n}号", body, basis, to=to, organ=organ)


TEMPLATES = (
    paper(
        "opinion_letter", "征求意见函", "规征",
        "{{ record.drafting_unit }}起草了" + NAME + "（征求意见稿）。依照《优化营商环境条例》第六十二条、《中华人民共和国民营经济促进法》"
        "第四十五条和规范性文件制定程序的有关规定，现征求你单位意见。\n"
        "请结合职责或者生产经营实际研究，将书面意见（无意见也请书面回复）反馈我单位。我单位将反馈意见采纳情况；未采纳的说明理由。\n"
        "附件：征求意见稿和起草说明",
        "优化营商环境条例第62条；民营经济促进法第45条", "{{ record.asked|truncatechars:180 }}",
    ),
    paper(
        "comment_notice", "公开征求意见公告", "规公征",
        "为了提高规范性文件质量，现将" + NAME + "（征求意见稿）和起草说明予以公布，向社会公开征求意见。\n"
        f"征求意见期限：自{{{{ record.comment_from{DAY} }}}}至{{{{ record.comment_until{DAY} }}}}（当日仍可提出）。\n"
        "{% if record.comment_short_reason %}缩短期限的理由：{{ record.comment_short_reason }}\n{% endif %}"
        "公众可以通过政府网站征求意见栏目、信函等方式提出意见，请注明“" + NAME + "征求意见”。意见采纳情况将向社会公布。",
        "地方组织法第75条；优化营商环境条例第62条",
    ),
    paper(
        "comment_summary", "公开征求意见采纳情况", "规征复",
        f"{{{{ record.comment_from{DAY} }}}}至{{{{ record.comment_until{DAY} }}}}，我单位就" + NAME + "（征求意见稿）向社会公开征求意见，"
        "共收到意见{{ row.comments }}条，经研究采纳{{ row.adopted }}条。未采纳的意见和理由随本情况一并公布。\n"
        "感谢社会各界的关心和支持。",
        "优化营商环境条例第62条",
    ),
    paper(
        "submission_letter", "规范性文件送审函", "规送",
        NAME + "（送审稿）已经起草完成，现送请审查。有关情况如下：\n"
        "## 一、制定的必要性和依据\n{{ record.basis_text }}\n"
        "## 二、程序履行情况\n"
        f"评估论证：{{{{ record.assessed_on{DAY} }}}}完成。\n"
        "公开征求意见：{% if record.comment_free_reason %}依法不公开，理由是{{ record.comment_free_reason }}{% else %}"
        f"{{{{ record.comment_from{DAY} }}}}至{{{{ record.comment_until{DAY} }}}}，收到意见{{{{ record.comment_count }}}}条，"
        "采纳{{ record.comment_adopted }}条{% endif %}。\n"
        "公平竞争审查：{{ record.get_competition_result_display }}"
        "{% if record.competition_reason %}（{{ record.competition_reason }}）{% endif %}。\n"
        f"本单位合法性审核：{{{{ record.own_opinion_on{DAY} }}}}作出，{{{{ record.own_opinion }}}}\n"
        "{% if record.urgent %}## 三、紧急情形\n{{ record.urgent_reason }}\n{% endif %}"
        "附件：送审稿、起草说明、制定依据、征求意见和采纳情况、评估论证材料、公平竞争审查材料",
        "国办发〔2018〕115号第五部分", "{{ record.maker.name }}",
    ),
    paper(
        "supplement_notice", "补充送审材料通知书", "规补",
        "你单位报送的" + NAME + "（送审稿）材料不齐全，依照《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》"
        "第五部分的规定，现予退回，请补充下列材料后重新报送：\n{{ record.returned_reason }}\n"
        "合法性审核期限自审核机构收到齐全的材料之日起计算。",
        "国办发〔2018〕115号第五部分", "{{ record.drafting_unit }}", "maker",
    ),
    paper(
        "adoption_statement", "合法性审核意见采纳情况说明", "规采",
        f"对{{{{ record.legality_on{DAY} }}}}作出的合法性审核意见书（{{{{ record.legality_no }}}}，结论："
        "{{ record.get_legality_result_display }}），我单位逐条研究，现将" + NAME + "的采纳情况说明如下：\n{{ record.response }}\n"
        "本说明随送审稿一并提请审议。",
        "国办发〔2018〕115号第六部分", "{{ record.maker.name }}",
    ),
    paper(
        "registration", "规范性文件统一登记编号通知书", "规登",
        "你机关报送登记的" + NAME + "已经合法性审核（{{ record.legality_no }}）和集体审议，"
        f"于{{{{ record.signed_on{DAY} }}}}签发。依照本省统一登记、统一编号、统一公布的规定，准予登记。\n"
        "发文字号：{{ record.document_no }}\n统一编号：{{ record.unified_no }}\n"
        "请在正式文本上标注统一编号并依法公布。未统一登记、编号和公布的，不得作为行政管理的依据。",
        "本省统一登记、统一编号、统一公布规定", "{{ record.maker.name }}", "registrar",
    ),
    paper(
        "publication_notice", "规范性文件公布公告", "规布",
        NUMBERED + f"已经{{{{ record.meeting_on{DAY} }}}}{{{{ record.get_meeting_display }}}}审议通过，现予公布，"
        f"自{{{{ record.effective_on{DAY} }}}}起施行"
        f"{{% if record.expires_on %}}，有效期至{{{{ record.expires_on{DAY} }}}}{{% endif %}}。\n"
        "{% if record.effective_reason %}自公布之日起不满三十日施行的理由：{{ record.effective_reason }}\n{% endif %}"
        "公布载体：{{ record.published_where }}。\n## 正文\n{{ record.text }}",
        "政府信息公开条例第26条；优化营商环境条例第64条", organ="maker",
    ),
    paper(
        "reading", "政策解读", "规解",
        "为便于理解和执行" + NAME + "，现解读如下：\n{{ record.reading }}\n解读单位：{{ record.drafting_unit }}",
        "国务院办公厅政务公开规定",
    ),
    paper(
        "filing_report", "规范性文件备案报告", "规备",
        f"现将{{{{ record.published_on{DAY} }}}}公布的" + NUMBERED + f"报请备案。该文件自{{{{ record.effective_on{DAY} }}}}起施行"
        f"{{% if record.expires_on %}}，有效期至{{{{ record.expires_on{DAY} }}}}{{% endif %}}。\n"
        "附件：1. 公布的正式文本；2. 起草说明；3. 制定依据；4. 合法性审核意见书（{{ record.legality_no }}）",
        "本省规章规范性文件备案规定",
        "{% if record.maker.kind == 'government' %}{{ record.maker.division.parent.name|default:'上一级' }}人民政府"
        "{% else %}{{ record.registrar.division.name|default:'县' }}人民政府{% endif %}", "maker",
    ),
    paper(
        "congress_report", "规范性文件备案报告（报本级人大常委会）", "规人备",
        f"现将{{{{ record.published_on{DAY} }}}}公布的" + NUMBERED + "报请备案。\n"
        "附件：1. 公布的正式文本；2. 起草说明；3. 制定依据；4. 合法性审核意见书（{{ record.legality_no }}）",
        "监督法第40条；本省备案审查规定", "本级人民代表大会常务委员会", "maker",
    ),
    paper(
        "evaluation_notice", "规范性文件有效期届满评估通知", "规评",
        NUMBERED + "{% if record.expires_on %}的有效期至"
        f"{{{{ record.expires_on{DAY} }}}}届满。{{% else %}}已实施一段时间。{{% endif %}}"
        "{{ row.evaluator }}已组织实施效果评估，建议：{% if row.proposes == 'keep' %}继续实施{% elif row.proposes == 'amend' %}修改"
        "{% elif row.proposes == 'repeal' %}废止{% else %}期满后不再实施{% endif %}。\n## 评估要点\n{{ row.report }}\n"
        "需要继续实施的，应当在有效期届满前重新审核、编号、公布和备案；未重新公布的，期满自动失效。",
        "本省有效期规定", "{{ record.maker.name }}",
    ),
    paper(
        "repeal_notice", "规范性文件废止（失效）公告", "规废",
        "经研究决定，" + NUMBERED + f"自{{{{ record.ended_on{DAY} }}}}起{{{{ record.get_end_kind_display }}}}，不再作为行政管理的依据。\n"
        "理由：{{ record.end_reason }}\n依据：{{ record.ended_by }}\n"
        "该文件有效期间依照其作出的行政行为，依当时的规定处理。",
        "国办发〔2018〕37号", organ="maker",
    ),
    paper(
        "incidental_answer", "规范性文件附带审查书面答复", "规附复",
        "依照《中华人民共和国行政复议法》第五十八条的规定，现就" + NUMBERED + "有关条款的合法性书面答复如下：\n{{ record.incidental_answer }}",
        "行政复议法第58条", "行政复议机构", "maker",
    ),
    paper(
        "court_answer", "对人民法院处理建议的书面答复", "规法复",
        "你院对" + NUMBERED + "提出的处理建议收悉。依照《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第一百四十九条的规定，"
        "现书面答复如下：\n{{ record.court_answer }}",
        "法释〔2018〕1号第149条", "人民法院", "maker",
    ),
)  # fmt: skip
