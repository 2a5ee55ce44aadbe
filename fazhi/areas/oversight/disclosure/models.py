"""What is kept of active disclosure: the catalogue, each information with its days, and the plain registers beside it."""

from __future__ import annotations

from django.db import models

from fazhi.areas.oversight.disclosure.words import (
    Audience,
    Channel,
    Kind,
    Layer,
    Origin,
    Place,
    Press,
    Property,
    Term,
    Topic,
)
from fazhi.spine.fields import CodesField, code_field, day_field, line_field, organ_field, text_field
from fazhi.spine.models import Detail, Entry, Matter


class CatalogueItem(Entry):
    """One line of the standard catalogue: what is to be published, by whom, how, within which time. Its name is the title."""

    item_kind = models.CharField("组配分类", max_length=20, choices=Kind)
    content = models.CharField("公开内容（要素）", max_length=500)
    basis = models.CharField("公开依据", max_length=300)
    publisher = organ_field("公开主体")
    term = models.CharField("公开时限", max_length=20, choices=Term, default=Term.TWENTY)
    own_term = line_field("另有规定的时限", 120, "法律、法规对期限另有规定的写明")
    channels = CodesField("公开渠道和载体", codes=Channel.choices, blank=False)
    layer = models.CharField("公开层级", max_length=20, choices=Layer)
    audience = models.CharField("公开对象", max_length=20, choices=Audience, default=Audience.ALL)
    since = models.DateField("施行日期")
    until = models.DateField("停用日期", null=True, blank=True)

    class Meta(Entry.Meta):
        verbose_name = "公开事项目录"


class PublicInformation(models.Model):
    """One information from the day it was made until it is out, changed or withdrawn."""

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="public_information")
    title = models.CharField("信息名称", max_length=200)
    document_no = line_field("文号", 80)
    origin = models.CharField("来源", max_length=20, choices=Origin, default=Origin.CATALOGUE)
    catalogue = models.ForeignKey(
        CatalogueItem, models.PROTECT, null=True, blank=True, related_name="informations", verbose_name="目录事项"
    )
    item_kind = code_field("组配分类", Kind)
    made_on = models.DateField("形成日期")
    term = models.CharField("公开时限", max_length=20, choices=Term, default=Term.TWENTY)
    own_due = day_field("另有规定的公开日期")
    summary = text_field("内容概述")

    audit_property = code_field("公开属性", Property)
    property_reason = text_field("审查理由和依据")
    secrecy_checked = models.BooleanField("已依法进行保密审查", default=False)
    reviewed_on = day_field("审查日期")
    approved_on = day_field("批准日期")

    index_no = line_field("索引号", 60)
    channels = CodesField("公开渠道", codes=Channel.choices)
    address = line_field("网址（位置）", 300)
    published_on = day_field("公开日期")
    edition = models.PositiveSmallIntegerField("版本", default=0)
    change_note = text_field("变更情况")
    changed_on = day_field("变更日期")
    renewed_on = day_field("更新公开日期")
    withdrawn_on = day_field("撤下日期")
    withdrawn_reason = text_field("撤下理由")

    class Meta:
        verbose_name = "主动公开信息"

    def __str__(self) -> str:
        return self.title


class DisclosureVersion(Detail):
    """One version as it was put out; earlier versions stay in the record."""

    address = models.CharField("网址（位置）", max_length=300)
    edition = models.PositiveSmallIntegerField("版本")
    note = models.CharField("说明", max_length=300, blank=True)

    class Meta(Detail.Meta):
        verbose_name = "公开版本"

    def __str__(self) -> str:
        return f"第{self.edition}版 {self.on}"


class PublishingTally(Entry):
    """How many items an organ put out elsewhere in a period (the site's own system counts them), told with its source.

    Items that are records of this platform are not told here again.
    """

    item_kind = models.CharField("组配分类", max_length=20, choices=Kind)
    channel = models.CharField("公开渠道", max_length=20, choices=Channel, default=Channel.SITE)
    items = models.PositiveIntegerField("公开信息条数")
    period_start = models.DateField("统计起始日")
    told_by = models.CharField("数据来源", max_length=120, help_text="例：县政府网站内容管理系统月度统计")

    class Meta(Entry.Meta):
        verbose_name = "公开发布统计"


class PressEvent(Entry):
    """One press conference, on-line interview, open day or reading of a policy."""

    kind = models.CharField("形式", max_length=20, choices=Press)
    topic = models.CharField("主题", max_length=20, choices=Topic)
    policy = line_field("所涉政策文件", 200)
    speaker = line_field("主要发布（解读）人职务", 100, "写职务，不写姓名")
    questions = models.PositiveIntegerField("回答提问数", null=True, blank=True)
    address = line_field("网址（地点）", 300)

    class Meta(Entry.Meta):
        verbose_name = "发布解读活动"


class ConcernResponse(Entry):
    """One concern of the public that was answered in public."""

    topic = models.CharField("主题", max_length=20, choices=Topic)
    concern = models.CharField("社会关切", max_length=300, help_text="概括写，不写反映人")
    arisen_on = models.DateField("关切出现（收到）日期")
    response = models.TextField("回应内容")
    channel = models.CharField("回应渠道", max_length=20, choices=Channel, default=Channel.SITE)
    address = line_field("网址", 300)

    class Meta(Entry.Meta):
        verbose_name = "回应关切"


class DisclosurePlace(Entry):
    """One place where the public reads and asks. It stands from its day until ``until``."""

    kind = models.CharField("类别", max_length=20, choices=Place)
    place = models.CharField("地点", max_length=200)
    services = line_field("服务内容", 300)
    hours = line_field("开放时间", 100)
    until = models.DateField("停用日期", null=True, blank=True)

    class Meta(Entry.Meta):
        verbose_name = "公开场所"


class OutsideEvaluation(Entry):
    """The result of a yearly evaluation by somebody outside, as that evaluator told it; the platform works out none."""

    year = models.PositiveSmallIntegerField("评估年度")
    evaluator = models.CharField("评估机构", max_length=120)
    object = models.CharField("评估对象", max_length=120)
    result = models.CharField("评估结果（按评估机构所述）", max_length=200)
    score = models.DecimalField("得分", max_digits=6, decimal_places=2, null=True, blank=True)
    told_in = models.CharField("出处", max_length=200)
    problems = text_field("指出的问题")

    class Meta(Entry.Meta):
        verbose_name = "第三方评估"
