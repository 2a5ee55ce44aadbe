"""Letters of the review."""

from __future__ import annotations

from fazhi.areas.disputes.reconsideration.papers_intake import CASE, DAY, paper

BOTH = "{{ record.applicant }}、{{ record.respondent }}{% if record.third_party %}、{{ record.third_party }}{% endif %}"
TAKEN = f"本机关已于{{{{ record.accepted_on{DAY} }}}}受理{CASE}（收件编号：{{{{ matter.number }}}}）。"
LAW = "《中华人民共和国行政复议法》"
RULE = "《中华人民共和国行政复议法实施条例》"

REVIEW_PAPERS = (
    paper(
        "reply_notice", "行政复议答复通知书", "复答",
        TAKEN + "依照" + LAW + "{% if record.simplified %}第五十四条{% else %}第四十八条{% endif %}的规定，现将行政复议申请书副本"
        "（申请笔录复印件）发送你单位。\n"
        "请自收到之日起{% if record.simplified %}五{% else %}十{% endif %}日内（工作日，不含法定休假日）提出书面答复，"
        "并提交作出行政行为的证据、依据和其他有关材料。书面答复应当就行政行为的合法性、适当性和申请人的行政复议请求说明"
        "相关事实和理由。\n"
        "不按照规定提出书面答复，提交证据、依据和其他有关材料的，视为该行政行为没有证据、依据，行政复议机关依法决定撤销、"
        "部分撤销该行政行为，确认该行政行为违法、无效或者决定责令履行；行政行为涉及第三人合法权益，第三人提供证据的除外。"
        "拒不履行答复义务的，依法追究责任。\n"
        "{% if record.revised %}请指定一至二名工作人员作为代理人参加行政复议，不得仅委托律师担任代理人。{% endif %}"
        "行政复议期间，你单位不得自行向申请人和其他有关单位或者个人收集证据。",
        "行政复议法第46条、第48条、第54条、第70条、第82条，实施条例第18条、第41条", "{{ record.respondent }}",
    ),
    paper(
        "third_party_notice", "第三人参加行政复议通知书", "复参",
        TAKEN + "你（单位）同被申请行政复议的行政行为或者行政复议案件处理结果有利害关系，依照" + LAW +
        "第十六条的规定，通知你（单位）作为第三人参加行政复议。\n"
        "你（单位）可以提出书面意见并提交有关证据材料，可以委托一至二名代理人参加行政复议，并可以按照规定查阅、复制有关材料。"
        "第三人不参加行政复议，不影响案件的审理。",
        "行政复议法第16条、第17条、第47条", "{{ record.third_party }}",
    ),
    paper(
        "stay_notice", "停止执行通知书", "复停",
        TAKEN + "经审查，{{ record.stay_ground }}。依照" + LAW +
        "第四十二条的规定，决定自本通知送达之日起停止执行被申请行政复议的行政行为，至行政复议决定生效时止。",
        "行政复议法第42条", BOTH,
    ),
    paper(
        "hearing_notice", "行政复议听证通知书", "复听",
        TAKEN + "依照" + LAW + "第五十条、第五十一条的规定，"
        f"定于{{{{ record.hearing_on{DAY} }}}}{{{{ record.hearing_time }}}}在{{{{ record.hearing_place }}}}举行听证，现将有关事项通知如下：\n"
        "一、拟听证事项：被申请行政复议的行政行为（{{ record.act_name }}）的合法性和适当性。\n"
        "二、申请人无正当理由拒不参加听证的，视为放弃听证权利。\n"
        "三、被申请人的负责人应当参加听证。不能参加的，应当说明理由并委托相应的工作人员参加听证。\n"
        "四、听证由一名行政复议人员任主持人，两名以上行政复议人员任听证员，一名记录员制作听证笔录。"
        "参加听证请携带身份证明和授权材料。",
        "行政复议法第50条、第51条，司规〔2024〕1号", BOTH,
    ),
    paper(
        "conversion_notice", "行政复议程序转换通知书", "复换",
        TAKEN + "该案原适用简易程序。经审查认为不宜适用简易程序，经行政复议机构的负责人批准，依照" + LAW +
        "第五十五条的规定，转为普通程序审理。审理期限自受理之日起按六十日计算。",
        "行政复议法第55条、第62条第1款", BOTH,
    ),
    paper(
        "suspension_notice", "行政复议中止通知书", "复中",
        TAKEN + "行政复议期间，出现下列情形：{{ ground.name|default:'依法应当中止的情形' }}。"
        "{% if note %}{{ note }}。{% endif %}依照{{ ground.basis|default:'行政复议法第39条第1款' }}的规定，"
        f"决定自{{{{ on{DAY} }}}}起中止行政复议。\n"
        "行政复议中止的原因消除后，本机关将及时恢复行政复议案件的审理，并书面告知当事人。中止的期间不计入审理期限。",
        "行政复议法第39条、第40条", BOTH,
    ),
    paper(
        "resumption_notice", "行政复议恢复审理通知书", "复恢",
        TAKEN + "该案此前{% if ground %}因“{{ ground.name }}”{% endif %}中止审理，现中止的原因已经消除。依照" + LAW +
        f"第三十九条第二款、第三款的规定，决定自{{{{ on{DAY} }}}}起恢复审理，审理期限继续计算。",
        "行政复议法第39条第2款、第3款", BOTH,
    ),
    paper(
        "extension_notice", "行政复议延期审理通知书", "复延",
        TAKEN + "因情况复杂，不能在规定期限内作出行政复议决定，依照" + LAW +
        "第六十二条第一款的规定，经行政复议机构的负责人批准，"
        f"审理期限延长{{% if amount %}}{{{{ amount }}}}日{{% endif %}}"
        f"{{% if due_on %}}，延长至{{{{ due_on{DAY} }}}}{{% endif %}}。\n特此告知。",
        "行政复议法第62条第1款", BOTH,
    ),
    paper(
        "maker_notice", "规范性文件书面答复通知书", "复附",
        TAKEN + "申请人一并请求对《{{ record.incidental_document }}》进行附带审查。依照" + LAW +
        "第五十八条第一款的规定，请自收到本通知之日起十日内（工作日，不含法定休假日）就相关条款的合法性提出书面答复，"
        "并提交制定依据等相关材料。必要时，本机关可以要求你单位当面说明理由。",
        "行政复议法第56条、第57条、第58条", "{{ record.maker }}",
    ),
    paper(
        "pass_on_letter", "规范性文件转送函", "复附转",
        TAKEN + "该案涉及《{{ record.incidental_document }}》（制定机关：{{ record.maker }}）的合法性。"
        "本机关对该规范性文件（依据）无权处理，依照" + LAW + "第五十六条、第五十七条的规定，现转送你机关依法处理。\n"
        "依照该法第六十条的规定，接受转送的行政机关、国家机关应当自收到转送之日起六十日内，将处理意见回复转送的行政复议机关。",
        "行政复议法第56条、第57条、第60条", "{{ record.forwarded_to }}",
    ),
    paper(
        "mediation_paper", "行政复议调解书", "复调",
        "申请人：{{ record.applicant }}\n被申请人：{{ record.respondent }}\n"
        "{% if record.third_party %}第三人：{{ record.third_party }}\n{% endif %}"
        f"申请人对被申请人作出的{{{{ record.act_name }}}}不服申请行政复议，本机关于{{{{ record.accepted_on{DAY} }}}}受理。\n"
        "## 行政复议请求、事实和理由\n{{ record.request }}\n{% if record.facts %}{{ record.facts }}\n{% endif %}"
        "## 调解结果\n本机关依照" + LAW + "第五条、第七十三条的规定，遵循合法、自愿的原则组织调解，"
        "当事人自愿达成如下协议：\n{{ record.mediation_terms }}\n"
        f"{{% if record.perform_required and record.perform_by %}}上述内容应当于{{{{ record.perform_by{DAY} }}}}前履行完毕。\n"
        "{% endif %}上述协议不违反法律、法规的强制性规定，不损害国家利益、社会公共利益和他人合法权益，本机关予以确认。\n"
        "本调解书经各方当事人签字或者签章，并加盖行政复议机关印章，即具有法律效力。",
        "行政复议法第5条、第73条", BOTH,
    ),
)  # fmt: skip
