"""Divisions, organs, accounts and posts: where, who, and what they may do there."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q, QuerySet

from fazhi.spine.roles import Reach, Role, role_name


class Division(models.Model):
    """An administrative division; ``code`` has 2, 4, 6, 9 or 12 digits (GB/T 2260, GB/T 10114).

    The code of a part begins with the code of the whole, so a scope is a prefix.
    """

    class Level(models.TextChoices):
        PROVINCE = "province", "省"
        CITY = "city", "市"
        COUNTY = "county", "县"
        TOWN = "town", "乡镇（街道）"
        VILLAGE = "village", "村（社区）"

    code = models.CharField("区划代码", max_length=12, primary_key=True)
    name = models.CharField("名称", max_length=60)
    level = models.CharField("级别", max_length=10, choices=Level)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")

    class Meta:
        verbose_name = "行政区划"
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class Organ(models.Model):
    """An agency, town government, village committee, court, mediation committee …, hanging in the tree of divisions."""

    class Kind(models.TextChoices):
        GOVERNMENT = "government", "人民政府"
        JUSTICE = "justice", "司法行政部门"
        DEPARTMENT = "department", "政府部门"
        TOWN = "town", "乡镇人民政府（街道办事处）"
        JUSTICE_STATION = "justice_station", "司法所"
        VILLAGE = "village", "村（居）民委员会"
        COURT = "court", "人民法院"
        PROCURATORATE = "procuratorate", "人民检察院"
        CONGRESS = "congress", "人大常委会"
        PARTY = "party", "党委部门"
        OTHER = "other", "其他组织"

    code = models.CharField("机构代码", max_length=30, unique=True)
    name = models.CharField("名称", max_length=100)
    short = models.CharField("简称", max_length=30)
    mark = models.CharField("机关代字", max_length=12, blank=True, help_text="用于发文字号，如“云政”")
    kind = models.CharField("类别", max_length=20, choices=Kind)
    division = models.ForeignKey(Division, models.PROTECT, related_name="organs", verbose_name="区划")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", verbose_name="上级机构"
    )
    since = models.DateField("设立日期", null=True, blank=True)
    until = models.DateField("撤销日期", null=True, blank=True)

    class Meta:
        verbose_name = "机构"
        ordering = ["code"]

    def __str__(self) -> str:
        return self.short or self.name

    @property
    def scope(self) -> str:
        """The division code that its records carry."""
        return self.division_id


class Account(AbstractUser):
    """A person who logs in. What they may do comes from posts, never from flags on the account."""

    name = models.CharField("姓名", max_length=40)
    reminded_by_mail = models.BooleanField("以电子邮件接收期限提醒", default=True)

    class Meta:
        verbose_name = "账号"

    def __str__(self) -> str:
        return self.name or self.username

    def posts_on(self, on: date) -> list[Post]:
        """Posts held on a day; read once per request and day."""
        held = self.__dict__.setdefault("_posts", {})
        if on not in held:
            held[on] = list(self.posts.in_force(on).select_related("organ"))
        return held[on]


class PostQuerySet(QuerySet["Post"]):
    def in_force(self, on: date) -> PostQuerySet:
        return self.filter(Q(since__isnull=True) | Q(since__lte=on), Q(until__isnull=True) | Q(until__gt=on))


class Post(models.Model):
    """One post of a person in an organ: role, reach, and the systems it covers."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="posts")
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="posts")
    role = models.CharField("角色", max_length=20, choices=[(r.value, r.label) for r in Role])
    reach = models.CharField("范围", max_length=10, choices=[(r.value, r.label) for r in Reach], default=Reach.ORGAN)
    systems = models.CharField("系统", max_length=400, default="*", help_text="系统代码前缀，以逗号分隔；* 为全部")
    title = models.CharField("职务", max_length=40, blank=True)
    since = models.DateField("起", null=True, blank=True)
    until = models.DateField("止", null=True, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = "岗位"

    def __str__(self) -> str:
        return f"{self.account} {self.organ} {role_name(self.role)}"

    def covers(self, system: str) -> bool:
        """Whether this post has to do with a system: prefixes of its code, or everything. Some must be named (``by_name``)."""
        from fazhi.spine.registry import by_name_only  # the registry stands above the models

        if by_name_only(system):
            return system in self.systems.split(",")
        return any(p == "*" or system == p or system.startswith(p + ".") for p in self.systems.split(","))
