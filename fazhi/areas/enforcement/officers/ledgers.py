"""Plain registers: bodies and their power, teams, postings to towns, hours of training, items whose power was handed over."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from fazhi.areas.enforcement.officers.fields import officer_field
from fazhi.areas.enforcement.officers.words import BodyKind, Handed, Lesson, TeamKind
from fazhi.spine.domains import Domain
from fazhi.spine.fields import CodesField, code_field, day_field, line_field, organ_field
from fazhi.spine.models import Entry


class EnforcementBody(Entry):
    """A body with power to enforce, and whence it has it. Public (国办发〔2018〕118号（四）)."""

    body = organ_field("执法主体")
    kind = models.CharField("主体性质", max_length=12, choices=BodyKind)
    basis_law = line_field("执法依据", 300)
    domains = CodesField("执法领域", codes=Domain.choices)
    entrusted_by = organ_field("委托机关", null=True, blank=True)
    letter_no = line_field("委托书文号", 60)
    since = models.DateField("取得资格日期")
    until = day_field("委托期限至（失去资格日期）")
    published_on = day_field("公布日期")

    class Meta(Entry.Meta):
        verbose_name = "行政执法主体"
        constraints = [
            models.CheckConstraint(
                name="body_days_in_order", condition=Q(until=None) | Q(until__gte=F("since")),
            ),
            models.CheckConstraint(
                name="entrusted_by_letter",
                condition=~Q(kind="entrusted") | (Q(entrusted_by__isnull=False) & ~Q(letter_no="")),
            ),
        ]  # fmt: skip


class EnforcementTeam(Entry):
    """A team or office that enforces for its body: 综合行政执法队, a town's 综合行政执法办公室."""

    team_kind = models.CharField("队伍类别", max_length=8, choices=TeamKind)
    belongs_to = organ_field("所属单位")
    founded_on = models.DateField("设立日期")
    until = day_field("撤销日期")
    posts = models.PositiveSmallIntegerField("核定编制", null=True, blank=True)
    founded_by = line_field("设立文件", 100)

    class Meta(Entry.Meta):
        verbose_name = "执法队伍"


class OfficerPosting(Entry):
    """An officer works in a town for some time and stays with the agency (下沉); ``until`` is the last day."""

    officer = officer_field("执法人员")
    town = organ_field("派驻乡镇（街道）")
    since = models.DateField("派驻起日")
    until = day_field("派驻止日", "当日仍在派驻")

    class Meta(Entry.Meta):
        verbose_name = "下沉派驻"
        constraints = [
            models.CheckConstraint(name="posting_days_in_order", condition=Q(until=None) | Q(until__gte=F("since")))
        ]


class TrainingHours(Entry):
    """Hours of study of one person. They follow the person: a year is added up over whatever agencies."""

    officer = officer_field("参训人员")
    lesson = models.CharField("培训类别", max_length=12, choices=Lesson)
    hours = models.DecimalField("学时", max_digits=5, decimal_places=1)
    organiser = line_field("组织单位", 60)
    proof = line_field("证明", 100, "签到表、结业证书等")

    class Meta(Entry.Meta):
        verbose_name = "培训学时"
        constraints = [models.CheckConstraint(name="hours_are_some", condition=Q(hours__gt=0) & Q(hours__lte=200))]
        indexes = [models.Index(fields=["officer", "on"], name="training_of_officer")]


class DelegatedItem(Entry):
    """Power over one item that was handed over: to a town (行政处罚法第24条), or to the body of comprehensive enforcement.

    It is used from ``since`` only, and until the eve of ``until``. ``reform_field`` is the field as the province's list
    names it, which has more of them than ``domain``.
    """

    handed = models.CharField("方式", max_length=12, choices=Handed)
    item_code = models.CharField("事项编码", max_length=40)
    domain = code_field("领域", Domain, 16)
    reform_field = line_field("领域（省目录）", 40)
    origin = organ_field("原实施部门")
    holder = organ_field("承接单位")
    list_no = line_field("省人民政府目录（决定）文号", 60)
    batch = line_field("批次", 20)
    everywhere = models.BooleanField("各乡镇（街道）都赋权的事项", default=False)
    since = models.DateField("施行日期")
    until = day_field("收回日期", "自当日起不再行使")

    class Meta(Entry.Meta):
        verbose_name = "赋权（承接）事项"
        constraints = [
            models.UniqueConstraint(
                fields=["item_code", "holder"], name="item_handed_once", condition=Q(withdrawn=False, until=None)
            ),
            models.CheckConstraint(name="handed_days_in_order", condition=Q(until=None) | Q(until__gte=F("since"))),
        ]
        indexes = [models.Index(fields=["holder", "item_code"], name="handed_item_of_holder")]
