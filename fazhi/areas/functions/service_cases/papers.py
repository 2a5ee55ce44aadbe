"""Papers of a case. The wording is the platform's own; what they must contain follows the articles cited."""

from __future__ import annotations

from fazhi.spine.procedure import Template

LAW = "行政许可法"
FOOT = "\n{{ organ.name }}（行政许可专用印章）\n{{ on|date:'Y年n月j日' }}"
PLAIN = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
TO = "{{ record.applicant }}"
NAMED = "{{ record.applicant }}：\n你（单位）于{{ matter.opened_on|date:'Y年n月j日' }}提出的“{{ record.item.title }}”申请（{{ matter.number }}）"
REMEDY = (
    "不服本决定的，可以自知道之日起六十日内申请行政复议，或者自知道之日起六个月内向人民法院提起行政诉讼；"
    "法律另有规定的，从其规定。"
)


def _paper(
    code: str, name: str, mark: str, body: str, basis: str, *, local: bool = False, foot: str = FOOT
) -> Template:
    return Template(
        code, name, f"{{mark}}政服{mark}〔{{year}}〕{{n}}号", NAMED + body + foot, basis=basis, to=TO, local=local
    )


TEMPLATES = (
    _paper(
        "supply_notice", "申请材料补正告知书", "补",
        "收悉。材料不齐全或者不符合法定形式，请补正下列内容：\n{{ record.lacking }}\n以上为一次性告知的全部内容，补正后即予受理。",
        f"{LAW}第32条第1款第4项",
    ),
    _paper("acceptance", "受理通知书", "受", "材料齐全、符合法定形式，予以受理。{% if record.item.committed_words %}"
           "本机关承诺{{ record.item.committed_words }}办结"
           "{% if record.item.statutory_words %}（法定{{ record.item.statutory_words }}）{% endif %}。{% endif %}", f"{LAW}第32条第1款第5项、第2款"),
    _paper(
        "tolerant", "容缺受理通知书", "容",
        "主要材料齐全，先予受理。请在{{ record.owed_by|date:'Y年n月j日' }}前补交：\n{{ record.owed }}\n逾期不补交的，终止办理、退回申请。",
        "本地容缺受理规定", local=True,
    ),
    _paper(
        "declined", "不予受理通知书", "不受",
        "，因{{ record.get_declined_display }}，决定不予受理。"
        "{% if record.redirected_to %}请向{{ record.redirected_to }}申请。{% endif %}\n" + REMEDY,
        f"{LAW}第32条第1款第1项、第2项，第2款",
    ),
    _paper(
        "commitment", "告知承诺书", "诺",
        "，适用告知承诺。本机关已书面告知办理条件、标准、核查方式和不实承诺的后果（撤销决定、记入信用记录）；申请人承诺符合条件、"
        "所述属实，愿意接受事后核查，并于{{ record.committed_on|date:'Y年n月j日' }}签署。", "国办发〔2020〕42号",
    ),
    _paper(
        "special_notice", "特别程序告知书", "特",
        "，依法需要{{ ground.name }}。所需时间：{{ note|default:'另行书面告知' }}。所需时间不计算在办理期限内。", f"{LAW}第45条",
    ),
    _paper(
        "extension", "延期告知书", "延",
        "不能在规定期限内作出决定，经批准延长{{ amount }}日（按该期限的单位计算），至{{ due_on|date:'Y年n月j日' }}。理由：{{ reason }}。",
        f"{LAW}第42条",
    ),
    _paper(
        "hearing_right", "听证权利告知书", "听告", "，直接涉及申请人与他人之间重大利益关系。申请人、利害关系人可以自被告知之日起五个工作日内"
        "申请听证，不承担听证的费用。", f"{LAW}第47条",
    ),
    _paper(
        "hearing_notice", "听证通知书", "听通", "，定于{{ record.hearing_on|date:'Y年n月j日' }}公开举行听证。认为主持人与本事项有直接利害关系的，"
        "有权申请回避。", f"{LAW}第48条",
    ),
    _paper("grant", "准予许可（办理）决定书", "准", "，经审查符合法定条件、标准，决定准予。"
           "{% if record.valid_until %}有效期至{{ record.valid_until|date:'Y年n月j日' }}。{% endif %}"
           "本机关将在十个工作日内颁发、送达证件。", f"{LAW}第38条第1款、第44条"),
    _paper("refusal", "不予许可（办理）决定书", "不", "，经审查决定不予许可（办理）。理由：{{ record.refusal }}\n" + REMEDY, f"{LAW}第38条第2款"),
    _paper(
        "returned", "终止办理（退件）通知书", "退", "，因{{ record.end_reason }}，终止办理，退回所交材料。可以在条件具备后重新申请。",
        "本地政务服务规定", local=True, foot=PLAIN,
    ),
    _paper(
        "revocation", "撤销决定书", "撤", "，以告知承诺方式准予后，经核查承诺不实：{{ record.verify_note }}\n决定撤销原准予决定。理由："
        "{{ record.revoke_reason }}\n" + REMEDY, f"国办发〔2020〕42号；{LAW}第69条",
    ),
    _paper("first_opinion", "初审意见", "初", "，初步审查意见和全部申请材料直接报送上级行政机关。", f"{LAW}第35条、第43条"),
)  # fmt: skip
