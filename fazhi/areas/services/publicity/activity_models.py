"""What is kept of law publicity (法治宣传教育法, in force 2025-11-01): activities, and the yearly appraisal of the duty."""

from __future__ import annotations

from django.db import models

from fazhi.spine.models import Entry, Organ


class PublicityActivity(Entry):
    """One organised event with date, place and organiser; a live broadcast is one event.

    Attendance is counted in attendances (人次), not persons; views on line stand apart with their source and are never
    added to it. Items in the media that belong to no event are kept as MEDIA and are no event. Units that organise
    together share one entry: it is counted once and credits all of them.
    """

    class Form(models.TextChoices):
        LECTURE = "lecture", "法治讲座"
        TOUR = "tour", "巡回宣讲"
        BOARD = "board", "展板、集中宣传"
        CONSULT = "consult", "现场咨询"
        PRACTICE = "practice", "法治实践活动"
        LIVE = "live", "网络直播"
        MOCK_COURT = "mock_court", "模拟法庭"
        CASE = "case", "以案释法"
        SHOW = "show", "法治文艺演出"
        CONTEST = "contest", "知识竞赛"
        MEDIA = "media", "媒体宣传（不计场次）"
        OTHER = "other", "其他"

    class Audience(models.TextChoices):
        OFFICE = "office", "机关（进机关）"
        CAMPUS = "campus", "学校（进校园）"
        ENTERPRISE = "enterprise", "企业（进企业）"
        VILLAGE = "village", "乡村（进乡村）"
        COMMUNITY = "community", "社区（进社区）"
        MILITARY = "military", "军营（进军营）"
        INSTITUTION = "institution", "事业单位、社会组织（进单位）"
        ENFORCERS = "enforcers", "行政执法人员"
        PUBLIC = "public", "社会公众"

    class SpecialDay(models.TextChoices):
        CONSTITUTION = "constitution", "国家宪法日（12月4日）、宪法宣传周"
        SECURITY = "security", "全民国家安全教育日（4月15日）"
        CIVIL_CODE = "civil_code", "民法典宣传月（5月）"
        CONSUMER = "consumer", "消费者权益日（3月15日）"
        DRUGS = "drugs", "国际禁毒日（6月26日）"
        OTHER = "other", "其他"

    co_organisers = models.CharField("联合举办单位", max_length=300, blank=True, help_text="几家的以“、”隔开")
    place = models.CharField("地点", max_length=120, blank=True)
    form = models.CharField("形式", max_length=20, choices=Form)
    audience_type = models.CharField("对象", max_length=20, choices=Audience)
    laws = models.CharField("宣传的法律法规", max_length=300, blank=True)
    special_day = models.CharField("宣传节点", max_length=20, choices=SpecialDay, blank=True)
    speaker = models.CharField("主讲人", max_length=60, blank=True)
    attendance = models.PositiveIntegerField("受众（人次）", null=True, blank=True)
    material_count = models.PositiveIntegerField("发放资料（份）", null=True, blank=True)
    consultations = models.PositiveIntegerField("现场解答咨询（人次）", null=True, blank=True)
    online_views = models.PositiveIntegerField("线上阅读、观看（次）", null=True, blank=True)
    online_source = models.CharField("线上数据来源", max_length=100, blank=True)
    media_items = models.PositiveIntegerField("媒体发稿（篇）", null=True, blank=True)
    media_names = models.CharField("发稿媒体", max_length=200, blank=True)
    cost = models.DecimalField("经费（元）", max_digits=12, decimal_places=2, null=True, blank=True)
    linked_case_no = models.CharField("以案释法所用案件编号", max_length=80, blank=True)
    minors_pictured = models.BooleanField("影像中有未成年人", default=False)
    minors_consent = models.BooleanField("已取得监护人同意并作模糊处理", default=False)

    class Meta(Entry.Meta):
        verbose_name = "普法活动"

    @property
    def credited(self) -> list[str]:
        """Every unit that the event is credited to; the event itself is still one."""
        others = [name.strip() for name in self.co_organisers.split("、") if name.strip()]
        return [self.organ.short or self.organ.name, *others]


class PublicityAppraisal(Entry):
    """The result of one unit in one round of the yearly appraisal 谁执法谁普法 (法治宣传教育法第9条; 办法由地方规定)."""

    class Grade(models.TextChoices):
        EXCELLENT = "excellent", "优秀"
        GOOD = "good", "良好"
        PASSED = "passed", "合格"
        FAILED = "failed", "不合格"

    unit = models.ForeignKey(Organ, models.PROTECT, related_name="+", verbose_name="被评议单位")
    year = models.PositiveSmallIntegerField("评议年度")
    round = models.CharField("轮次", max_length=40, blank=True)
    grade = models.CharField("等次", max_length=12, choices=Grade, blank=True)
    score = models.DecimalField("得分", max_digits=5, decimal_places=2, null=True, blank=True)
    result = models.CharField("评议结果", max_length=300, blank=True)
    published_on = models.DateField("结果公布日期", null=True, blank=True)

    class Meta(Entry.Meta):
        verbose_name = "普法履职评议"
