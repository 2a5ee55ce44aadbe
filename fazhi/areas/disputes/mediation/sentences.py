"""What the yearly report says of mediation."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

say(
    Sentence(
        "disputes.mediation", "disputes",
        "坚持和发展新时代“枫桥经验”，[[全县有人民调解委员会{{disputes.mediation.committees}}，]][[其中行业性、专业性人民调解组织"
        "{{disputes.mediation.committees_industry}}，]][[人民调解员{{disputes.mediation.mediators}}，]][[驻所人民调解工作室"
        "{{disputes.mediation.station_studios}}，]]多元化解矛盾纠纷的格局进一步健全。",
        order=10,
    ),
    Sentence(
        "disputes.mediation", "disputes",
        "[[全年排查登记矛盾纠纷{{disputes.mediation.registered}}，]][[受理调解案件{{disputes.mediation.accepted}}，]]"
        "[[调解成功{{disputes.mediation.settled}}，]][[调解成功率{{disputes.mediation.success_rate}}，]]"
        "[[协议金额{{disputes.mediation.amount_agreed}}，]]矛盾纠纷就地化解。",
        order=20,
    ),
    Sentence(
        "disputes.mediation", "disputes",
        "[[其中，人民调解案件{{disputes.mediation.people}}。]][[行政调解案件{{disputes.mediation.administrative}}。]]"
        "[[人民调解中心调解案件{{disputes.mediation.centre}}。]][[驻所人民调解工作室成功调解案件"
        "{{disputes.mediation.station_settled}}。]]",
        order=30,
    ),
    Sentence(
        "disputes.mediation", "disputes",
        "[[涉及企业调解案件{{disputes.mediation.enterprise}}，]][[涉案金额{{disputes.mediation.enterprise_amount}}，]]"
        "以调解服务营商环境。",
        order=40,
    ),
    Sentence(
        "disputes.mediation", "disputes",
        "[[当事人共同申请司法确认{{disputes.mediation.confirmation_applied}}，]][[人民法院裁定确认"
        "{{disputes.mediation.confirmed}}，]][[协议履行率{{disputes.mediation.performed_rate}}，]]调解与诉讼衔接顺畅。",
        order=50,
    ),
)  # fmt: skip
