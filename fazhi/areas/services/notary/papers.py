"""Papers of an owners' vote with a notary. The certificate itself is the notary office's; this is its record of the tally."""

from __future__ import annotations

from fazhi.spine.procedure import Template

NOTICE = Template(
    "notice", "表决通知", "{mark}业决通〔{year}〕{n}号",
    "{{ record.community }}全体业主：\n现就“{{ record.subject }}”（{{ record.get_vote_kind_display }}）由业主共同决定。表决时间："
    "{{ record.vote_from|date:'Y年n月j日' }}至{{ record.vote_until|date:'Y年n月j日' }}；方式：{{ record.get_way_display }}。\n"
    "应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。"
    "{% if record.vote_kind == 'raise_fund' or record.vote_kind == 'rebuild' or record.vote_kind == 'change_use' %}本事项应当经参与表决专有"
    "部分面积四分之三以上的业主且参与表决人数四分之三以上的业主同意。{% else %}本事项应当经参与表决专有部分面积过半数的业主且参与"
    "表决人数过半数的业主同意。{% endif %}\n{{ on|date:'Y年n月j日' }}",
    basis="民法典第278条；物业管理条例第14条", to="{{ record.community }}全体业主",
)  # fmt: skip

TALLY = Template(
    "tally", "计票监督记录", "{mark}业决票〔{year}〕{n}号",
    "## 计票监督记录\n小区：{{ record.community }}　议题：{{ record.subject }}\n共同决定事项：{{ record.get_vote_kind_display }}\n"
    "名册：{{ record.roll_persons }}人，{{ record.roll_area }}平方米（文件摘要{{ record.roll_digest }}）\n"
    "同意：{{ record.for_persons }}人，{{ record.for_area }}平方米\n反对：{{ record.against_persons }}人，{{ record.against_area }}平方米\n"
    "弃权：{{ record.abstain_persons }}人，{{ record.abstain_area }}平方米\n"
    "参与表决：{{ record.took_part_persons }}人，{{ record.took_part_area }}平方米\n结果：{{ record.get_outcome_display }}（民法典第278条）\n"
    "公证机构：{{ record.notary_office }}　公证人员：{{ record.notaries }}\n{{ on|date:'Y年n月j日' }}",
    basis="民法典第278条；公证法第11条", to="{{ record.street_office.name }}",
)  # fmt: skip

TEMPLATES = (NOTICE, TALLY)
