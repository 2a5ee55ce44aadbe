"""The decision and the letters that follow it."""

from __future__ import annotations

from fazhi.areas.disputes.reconsideration.papers_intake import CASE, DAY, INTAKE_PAPERS, paper
from fazhi.areas.disputes.reconsideration.papers_review import BOTH, LAW, REVIEW_PAPERS, RULE

PARTIES = (
    "申请人：{{ record.applicant }}\n{% if record.agent %}委托代理人：{{ record.agent }}\n{% endif %}"
    "被申请人：{{ record.respondent }}\n{% if record.third_party %}第三人：{{ record.third_party }}\n{% endif %}"
)
OPENING = (
    "{% if record.act_kind == 'inaction' %}申请人认为被申请人不履行法定职责（{{ record.act_name }}）{% else %}"
    f"申请人对被申请人{{% if record.act_on %}}于{{{{ record.act_on{DAY} }}}}{{% endif %}}作出的{{{{ record.act_name }}}}"
    "{% if record.act_number %}（{{ record.act_number }}）{% endif %}不服{% endif %}，"
    f"于{{{{ matter.opened_on{DAY} }}}}向本机关申请行政复议，本机关"
    "{% if record.acceptance_mode == 'deemed' %}依法自"
    f"{{{{ record.accepted_on{DAY} }}}}起视为受理{{% else %}}于{{{{ record.accepted_on{DAY} }}}}受理{{% endif %}}，"
    "{% if record.simplified %}适用简易程序{% else %}适用普通程序{% endif %}审理。"
)
SUE = "可以自收到本决定书之日起十五日内，依法向人民法院提起行政诉讼。"
URGED = (
    f"{CASE}（收件编号：{{{{ matter.number }}}}）已于{{{{ record.decided_on{DAY} }}}}审结"
    f"{{% if record.respondent_served_on %}}，并于{{{{ record.respondent_served_on{DAY} }}}}送达你单位{{% endif %}}。"
)

AFTER_PAPERS = (
    paper(
        "decision", "行政复议决定书", "复决",
        PARTIES + OPENING + "现已审理终结。\n## 行政复议请求\n{{ record.request }}\n"
        "{% if record.facts %}## 申请人称\n{{ record.facts }}\n{% endif %}"
        "## 被申请人称\n{% if record.reply_summary %}{{ record.reply_summary }}\n"
        "{% if record.evidence_list %}被申请人提交的证据、依据：{{ record.evidence_list }}\n{% endif %}"
        "{% else %}被申请人未按照" + LAW + "的规定提出书面答复、提交作出行政行为的证据、依据和其他有关材料。\n{% endif %}"
        "{% if record.third_party_view %}## 第三人称\n{{ record.third_party_view }}\n{% endif %}"
        "## 经审理查明\n{{ record.facts_found }}\n"
        "{% if record.hearing_held_on %}本机关于{{ record.hearing_held_on" + DAY + " }}举行了听证，根据听证笔录、"
        "审查认定的事实和证据作出本决定。\n{% endif %}"
        "{% if record.incidental_result %}关于《{{ record.incidental_document }}》的附带审查：{{ record.incidental_result }}\n"
        "{% endif %}## 本机关认为\n{{ record.reasoning }}\n"
        "综上，依照" + LAW + "{{ record.result_articles }}的规定，本机关决定：\n{{ record.decision_text }}\n"
        "{% if record.redo_ordered %}责令被申请人{% if record.redo_by %}于{{ record.redo_by" + DAY + " }}前"
        "{% else %}自收到本决定书之日起六十日内{% endif %}重新作出行政行为。被申请人不得以同一事实和理由作出与被申请行政复议的"
        "行政行为相同或者基本相同的行政行为，但是以违反法定程序为由决定撤销或者部分撤销的除外。\n{% endif %}"
        "{% if record.perform_required and record.perform_by %}上述内容应当于{{ record.perform_by" + DAY + " }}前履行完毕。\n"
        "{% endif %}申请人、第三人对本决定不服的，" + SUE + "\n"
        "本决定书一经送达，即发生法律效力。",
        "行政复议法第61条至第72条、第75条", BOTH,
    ),
    paper(
        "rejection", "驳回行政复议申请决定书", "复驳",
        PARTIES + OPENING + "\n"
        "经审查，本案属于下列情形：{{ record.get_reject_ground_display }}。{{ record.end_reason }}\n"
        "依照" + LAW + "第三十三条{% if record.revised and record.reject_ground != 'not_met' %}和" + RULE +
        "第三十七条第一款{% endif %}的规定，决定驳回行政复议申请。\n"
        "如对本决定不服，" + SUE,
        "行政复议法第33条、第34条，实施条例第37条", BOTH,
    ),
    paper(
        "termination", "行政复议终止决定书", "复终",
        PARTIES + OPENING + "\n"
        "行政复议期间，出现下列情形：{{ record.get_terminate_ground_display }}。"
        "{% if record.end_reason %}{{ record.end_reason }}{% endif %}\n"
        "依照" + LAW + "第四十一条{% if record.terminate_ground == 'settled' %}、第七十四条{% endif %}的规定，"
        "决定终止行政复议。\n"
        "{% if record.terminate_ground == 'settled' or record.terminate_ground == 'mediated' or "
        "record.terminate_ground == 'withdrawn' %}申请人撤回行政复议申请的，不得再以同一事实和理由提出行政复议申请；"
        "能够证明撤回申请违背其真实意愿的除外。{% endif %}",
        "行政复议法第41条、第74条", BOTH,
    ),
    paper(
        "order_performance", "责令履行通知书", "复责",
        URGED + "你单位不履行或者无正当理由拖延履行。依照" + LAW + "第七十七条第二款的规定，责令你单位于"
        f"{{{{ record.order_perform_by{DAY} }}}}前履行完毕，并将履行情况书面报告本机关。\n"
        "逾期仍不履行的，本机关可以约谈你单位的有关负责人或者予以通报批评，并依照该法第八十三条的规定处理。",
        "行政复议法第77条第2款、第83条", "{{ record.respondent }}",
    ),
    paper(
        "interview_notice", "行政复议约谈通知书", "复约",
        URGED + "因你单位不履行或者无正当理由拖延履行（{{ record.interview_reason }}），依照" + LAW +
        "第七十七条第二款的规定，"
        f"定于{{{{ record.interview_on{DAY} }}}}在{{{{ record.interview_place }}}}约谈你单位有关负责人。"
        "请就未履行的原因、责任和履行计划作出说明，并按时到场。",
        "行政复议法第77条第2款", "{{ record.respondent }}",
    ),
    paper(
        "criticism", "行政复议通报", "复通",
        URGED.replace("送达你单位", "送达被申请人") + "{{ row.criticised|default:record.respondent }}"
        "不履行或者无正当理由拖延履行，依照" + LAW + "第七十七条第二款的规定，予以通报批评。"
        "{% if row.content %}\n{{ row.content }}{% endif %}",
        "行政复议法第77条第2款", "各乡镇人民政府（街道办事处），县人民政府各部门",
    ),
    paper(
        "opinion_letter", "行政复议意见书", "复意",
        "本机关在办理" + CASE + "（收件编号：{{ matter.number }}）中，发现有关行政行为违法或者不当，依照" + LAW +
        "第七十六条的规定，向你单位制发本意见书。\n"
        "{% with letter=row|default:record.last_letter %}"
        "## 存在的问题\n{{ letter.problems }}\n## 整改要求\n{{ letter.requirements }}\n{% endwith %}"
        "请自收到本意见书之日起六十日内，将纠正相关违法或者不当行政行为的情况报送本机关。不履行或者无正当理由拖延履行的，"
        "依照该法第七十七条、第八十三条的规定处理。",
        "行政复议法第76条、第77条", "{% with letter=row|default:record.last_letter %}{{ letter.addressee }}{% endwith %}",
    ),
    paper(
        "recommendation", "行政复议建议书", "复建",
        "行政复议机构在办理" + CASE + "（收件编号：{{ matter.number }}）中，发现有关制度实施中存在带有普遍性的问题，依照" + RULE +
        "第六十九条的规定，提出如下建议。\n"
        "{% with letter=row|default:record.last_recommendation %}"
        "## 存在的问题\n{{ letter.problems }}\n## 完善制度和改进行政执法的建议\n{{ letter.advice }}\n{% endwith %}"
        "采纳情况请函告我们。",
        "行政复议法实施条例第69条",
        "{% with letter=row|default:record.last_recommendation %}{{ letter.addressee }}{% endwith %}",
    ),
    paper(
        "copy_up_letter", "行政复议决定抄告函", "复抄",
        f"本机关办理的{CASE}，已于{{{{ record.decided_on{DAY} }}}}审结（结果：{{{{ record.result_words }}}}），"
        f"有关文书已于{{{{ record.served_on{DAY} }}}}送达。依照" + LAW +
        "第七十九条第二款的规定，现将发生法律效力的行政复议决定书、意见书抄告你机关。",
        "行政复议法第79条第2款", "{{ record.copied_to }}",
    ),
)  # fmt: skip

PUBLIC = paper(
    "decision_public", "行政复议决定书（公开版）", "复公",
    "{% with p=record.public %}申请人：{{ p.applicant }}\n被申请人：{{ record.respondent }}\n"
    "{% if p.third_party %}第三人：{{ p.third_party }}\n{% endif %}"
    f"申请人对被申请人作出的{{{{ p.act_name }}}}不服申请行政复议，本机关于{{{{ record.accepted_on{DAY} }}}}受理。\n"
    "## 行政复议请求\n{{ p.request }}\n{% if p.facts %}## 申请人称\n{{ p.facts }}\n{% endif %}"
    "{% if p.reply_summary %}## 被申请人称\n{{ p.reply_summary }}\n{% endif %}"
    "{% if p.third_party_view %}## 第三人称\n{{ p.third_party_view }}\n{% endif %}"
    "## 经审理查明\n{{ p.facts_found }}\n{% if p.incidental_result %}{{ p.incidental_result }}\n{% endif %}"
    "## 本机关认为\n{{ p.reasoning }}\n"
    "综上，依照" + LAW + "{{ record.result_articles }}的规定，本机关决定：\n{{ p.decision_text }}\n"
    f"（本决定于{{{{ record.decided_on{DAY} }}}}作出。依照" + LAW + "第七十九条第一款公开。）{% endwith %}",
    "行政复议法第79条第1款", "社会公众",
)  # fmt: skip

PAPERS = (*INTAKE_PAPERS, *REVIEW_PAPERS, *AFTER_PAPERS, PUBLIC)
