"""How petitions are seen. Nothing is public but the query code; nobody is found by name, and no list is of persons."""

from __future__ import annotations

from fazhi.areas.disputes.petitions import models as m
from fazhi.areas.disputes.petitions.apart import ACCUSATION_CODE, ADVICE_CODE
from fazhi.areas.disputes.petitions.words import LAW
from fazhi.spine.register import PublicForm, Register
from fazhi.spine.registry import publish

PERSONAL = {
    "petitioner",
    "phone",
    "address",
    "representatives",
    "demand",
    "opinion",
    "refusal_note",
    "way",
    "review_note",
    "second_note",
}

PETITIONS = publish(
    Register(
        "disputes.petition", "X6", "信访台账", m.Petition,
        columns=("number", "subject", "channel", "content", "topic", "joint_count", "handler", "opened_on", "state", "sorted_as",
                 "accepted_on", "next_due", "result", "answered_on"),
        filters=("state", "channel", "receiver", "content", "topic", "handler", "routed_as", "sorted_as", "result", "refusal",
                 "review_result", "second_result", "opened_on", "accepted_on", "answered_on"),
        search=("subject", "place", "same_as"), personal=PERSONAL,
        details=(m.PetitionSource, m.PetitionObjection, m.PetitionUrgency, m.PetitionReconsideration, m.PetitionAdjudication, m.PetitionHearing,
                 m.PetitionMediation, m.PetitionHelp),
        kind="sorted_as", area="disputes", basis=LAW,
        apply=PublicForm(
            "提出信访事项", ("content", "topic", "subject", "demand", "place", "petitioner", "phone", "address", "joint_count", "representatives"),
            optional=("place", "petitioner", "phone", "address", "joint_count", "representatives"),
            fixed={"channel": "web", "receiver": "office"}, basis=f"{LAW}第17条至第19条",
            intro="可以提出建议意见、申诉求决。信访部门在十五日内转送、交办，凭查询码查询进度。可以不留姓名；姓名、住址不清的，无法告知您办理情况。"
                  "检举控告请用“提出检举控告”。已经或者应当通过诉讼、仲裁、行政复议解决的，请依法提出，信访不影响那些期限的计算。"
                  "任何单位和个人不得打击报复信访人。",
            organ_kind="department", organ_named="信访",
        ),
    )
)  # fmt: skip
ADVICE = publish(
    Register(
        ADVICE_CODE, "X6", "信访督办和建议台账", m.PetitionAdvice,
        columns=("number", "kind", "agency", "subject", "state", "issued_on", "reply_due", "replied_on", "adopted", "next_due"),
        filters=("state", "kind", "agency", "adopted", "issued_on"), search=("subject", "about_no"), personal={"problems", "proposal", "reply"},
        kind="kind", area="disputes", basis=f"{LAW}第40条",
    )
)  # fmt: skip
ACCUSATIONS = publish(
    Register(
        ACCUSATION_CODE, "X6", "检举控告台账（限定知悉）", m.Accusation, columns=("number", "channel", "opened_on", "state", "passed_on", "next_due"),
        filters=("state", "channel", "opened_on"), personal={"informant", "phone", "address", "accused", "facts"}, area="disputes",
        basis=f"{LAW}第30条", told_as="检举控告",
        apply=PublicForm(
            "提出检举控告", ("accused", "facts", "informant", "phone", "address"), optional=("informant", "phone", "address"),
            fixed={"channel": "web"}, basis=f"{LAW}第30条",
            intro="内容和您的信息只给指定的人员看，不转给被检举控告的人员和单位。可以匿名；留下联系方式的，处理结果向您反馈。",
            organ_kind="department", organ_named="信访",
        ),
    )
)  # fmt: skip
