"""Record review; and the library, whose rows the database keeps by itself: triggers on versions and documents write them.

PostgreSQL indexes every two and every three neighbouring characters of a text as a number; SQLite keeps its trigrams. A later migration
that lets SQLite rebuild rules_documentversion or rules_normativedocument has to lay their triggers anew.
"""

import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables

FROM = "ABCDEFGHIJKLMNOPQRSTUVWXYZ０１２３４５６７８９［【[﹝］】]﹞（）\u3000"
TO = "abcdefghijklmnopqrstuvwxyz0123456789〔〔〔〔〕〕〕〕() "

POSTGRESQL = [
    f"""CREATE FUNCTION rules_fold(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
        $$ SELECT translate(t, '{FROM}', '{TO}') $$""",
    # Two characters are a number of 42 bits, three one of 63; three that stand in the text twice or more also count below zero.
    # A cost that keeps the planner from working pieces out row by row where the index has them, and below which it compiles nothing.
    """CREATE FUNCTION rules_pieces(t text) RETURNS int8[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 5000 AS
       $$ WITH twos AS (
            SELECT (ascii(a)::int8 << 21) | ascii(b) AS two, ascii(c) AS c
            FROM unnest(string_to_array(t, NULL), string_to_array(substr(t, 2), NULL), string_to_array(substr(t, 3), NULL))
                 AS chars(a, b, c)
            WHERE b IS NOT NULL),
          threes AS (SELECT (two << 21) | c AS three, count(*) AS times FROM twos WHERE c IS NOT NULL GROUP BY 1)
          SELECT ARRAY(SELECT DISTINCT two FROM twos) || ARRAY(SELECT three FROM threes)
                 || ARRAY(SELECT -three FROM threes WHERE times > 1) $$""",
    """CREATE INDEX rules_library_pieces ON rules_librarytext USING gin (rules_pieces(folded)) WITH (fastupdate = off)""",
    "ALTER INDEX rules_library_pieces ALTER COLUMN 1 SET STATISTICS 0",  # working pieces out for a sample takes minutes
    # lz4 is read several times faster than the usual compression; a server built without it keeps the usual one.
    """DO $$ BEGIN ALTER TABLE rules_librarytext ALTER COLUMN folded SET COMPRESSION lz4;
       EXCEPTION WHEN feature_not_supported THEN NULL; END $$""",
    """CREATE FUNCTION rules_shelve() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         UPDATE rules_librarytext SET latest = false WHERE document_id = NEW.matter_id AND latest AND number < NEW.number;
         INSERT INTO rules_librarytext (version_id, document_id, number, latest, maker_id, kind, topic, scope, published_on,
                                        effective_on, expires_on, ended_on, title, document_no, folded)
         SELECT NEW.id, NEW.matter_id, NEW.number,
                NOT EXISTS (SELECT 1 FROM rules_librarytext WHERE document_id = NEW.matter_id AND number > NEW.number),
                d.maker_id, d.kind, d.topic, o.division_id, NEW.published_on, NEW.effective_on, d.expires_on, d.ended_on,
                rules_fold(NEW.title), rules_fold(NEW.document_no),
                rules_fold(concat_ws(E'\\n', NEW.title, NEW.document_no, NEW.unified_no, NEW.text))
         FROM rules_normativedocument d JOIN spine_organ o ON o.id = d.maker_id
         WHERE d.matter_id = NEW.matter_id AND d.purpose <> 'amend';
         RETURN NULL; END $$""",
    """CREATE TRIGGER rules_version_shelved AFTER INSERT ON rules_documentversion
       FOR EACH ROW EXECUTE FUNCTION rules_shelve()""",
    """CREATE FUNCTION rules_reshelve() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         UPDATE rules_librarytext SET maker_id = NEW.maker_id, kind = NEW.kind, topic = NEW.topic,
                expires_on = NEW.expires_on, ended_on = NEW.ended_on WHERE document_id = NEW.matter_id;
         RETURN NULL; END $$""",
    """CREATE TRIGGER rules_document_reshelved AFTER UPDATE ON rules_normativedocument FOR EACH ROW
       WHEN ((OLD.maker_id, OLD.kind, OLD.topic, OLD.expires_on, OLD.ended_on)
             IS DISTINCT FROM (NEW.maker_id, NEW.kind, NEW.topic, NEW.expires_on, NEW.ended_on))
       EXECUTE FUNCTION rules_reshelve()""",
]


def folded(text):
    """The same table as rules_fold, for a database that has no translate(); lower() of SQLite knows A to Z alone."""
    text = f"lower({text})"
    for one, other in list(zip(FROM, TO))[26:]:
        text = f"replace({text}, '{one}', '{other}')"
    return text


SQLITE = [
    """CREATE VIRTUAL TABLE rules_library_fts USING fts5(
       folded, content='rules_librarytext', content_rowid='version_id', tokenize='trigram')""",
    f"""CREATE TRIGGER rules_version_shelved AFTER INSERT ON rules_documentversion BEGIN
       UPDATE rules_librarytext SET latest = 0 WHERE document_id = new.matter_id AND latest AND number < new.number;
       INSERT INTO rules_librarytext (version_id, document_id, number, latest, maker_id, kind, topic, scope, published_on,
                                      effective_on, expires_on, ended_on, title, document_no, folded)
       SELECT new.id, new.matter_id, new.number,
              NOT EXISTS (SELECT 1 FROM rules_librarytext WHERE document_id = new.matter_id AND number > new.number),
              d.maker_id, d.kind, d.topic, o.division_id, new.published_on, new.effective_on, d.expires_on, d.ended_on,
              {folded("new.title")}, {folded("new.document_no")},
              {folded("new.title || char(10) || new.document_no || char(10) || new.unified_no || char(10) || new.text")}
       FROM rules_normativedocument d JOIN spine_organ o ON o.id = d.maker_id
       WHERE d.matter_id = new.matter_id AND d.purpose <> 'amend'; END""",
    """CREATE TRIGGER rules_document_reshelved AFTER UPDATE OF maker_id, kind, topic, expires_on, ended_on
       ON rules_normativedocument BEGIN
       UPDATE rules_librarytext SET maker_id = new.maker_id, kind = new.kind, topic = new.topic,
              expires_on = new.expires_on, ended_on = new.ended_on WHERE document_id = new.matter_id; END""",
    """CREATE TRIGGER rules_library_in AFTER INSERT ON rules_librarytext BEGIN
       INSERT INTO rules_library_fts(rowid, folded) VALUES (new.version_id, new.folded); END""",
    """CREATE TRIGGER rules_library_out AFTER DELETE ON rules_librarytext BEGIN
       INSERT INTO rules_library_fts(rules_library_fts, rowid, folded) VALUES ('delete', old.version_id, old.folded); END""",
]


def lay(apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    initial = False
    dependencies = [("rules", "0002_cleanup")]

    operations = [
        Tables([
        migrations.CreateModel(
            name="FilingPoint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="日期")),
                ("seq", models.PositiveIntegerField(verbose_name="事件序号")),
                (
                    "article",
                    models.CharField(
                        help_text="如：第八条第二款；涉及全文的写“全文”", max_length=100, verbose_name="条款"
                    ),
                ),
                (
                    "fault",
                    models.CharField(
                        choices=[
                            ("power", "超越法定权限"),
                            ("law", "与上位法相抵触"),
                            ("burden", "违法减损权利或者增加义务"),
                            ("competition", "排除、限制竞争"),
                            ("conflict", "与其他规范性文件不一致"),
                            ("procedure", "违反制定程序"),
                            ("form", "编号、格式、有效期等不规范"),
                            ("unsuitable", "明显不适当"),
                        ],
                        max_length=12,
                        verbose_name="问题类别",
                    ),
                ),
                ("problem", models.TextField(verbose_name="存在的问题")),
                ("basis", models.CharField(max_length=300, verbose_name="依据")),
                ("suggestion", models.TextField(verbose_name="处理建议")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s_set", to="spine.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "审查意见条目",
                "ordering": ["on", "seq"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReviewSuggestion",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="review_suggestion",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="建议审查的文件名称")),
                ("document_no", models.CharField(blank=True, max_length=80, verbose_name="发文字号（知道的）")),
                ("clause", models.CharField(blank=True, max_length=200, verbose_name="建议审查的条款")),
                (
                    "reason",
                    models.TextField(
                        help_text="与哪部法律、法规、规章的哪一条不一致，或者为什么不适当",
                        verbose_name="建议审查的理由",
                    ),
                ),
                ("suggester", models.CharField(max_length=100, verbose_name="姓名（单位名称）")),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="联系电话")),
                ("missing", models.CharField(blank=True, max_length=300, verbose_name="须补充的内容")),
                ("decline_reason", models.CharField(blank=True, max_length=300, verbose_name="不予审查的理由")),
                ("declined_on", models.DateField(blank=True, null=True, verbose_name="决定不予审查日期")),
                ("told_on", models.DateField(blank=True, null=True, verbose_name="告知日期")),
                (
                    "conclusion",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("sound", "未发现与上位法相抵触或者不适当的问题"),
                            ("opinion", "已向制定机关提出审查意见"),
                            ("corrected", "制定机关已经自行改正"),
                            ("passed_on", "已转送有权机关处理"),
                        ],
                        max_length=12,
                        verbose_name="审查结论",
                    ),
                ),
                ("reply", models.TextField(blank=True, verbose_name="答复内容")),
                ("concluded_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
            ],
            options={
                "verbose_name": "规范性文件审查建议",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("conclusion", ""), models.Q(("reply", ""), _negated=True), _connector="OR"),
                        name="suggestion_conclusion_has_a_reply",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentFiling",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="document_filing",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="文件名称")),
                ("document_no", models.CharField(blank=True, max_length=80, verbose_name="发文字号")),
                ("published_on", models.DateField(verbose_name="公布日期")),
                ("report_no", models.CharField(max_length=80, verbose_name="备案报告文号")),
                (
                    "papers",
                    models.TextField(
                        help_text="备案报告、公布的正式文本、起草说明、制定依据、合法性审核意见",
                        verbose_name="报送的材料",
                    ),
                ),
                ("text", models.TextField(verbose_name="正文")),
                (
                    "again_no",
                    models.CharField(
                        blank=True,
                        help_text="不予登记后补正重新报送的填写；首次报送的不填",
                        max_length=80,
                        verbose_name="上次报送的收文编号",
                    ),
                ),
                ("missing", models.CharField(blank=True, max_length=300, verbose_name="须补充的材料")),
                ("supplemented", models.CharField(blank=True, max_length=300, verbose_name="补充的材料")),
                ("filing_no", models.CharField(blank=True, max_length=80, verbose_name="备案登记号")),
                ("registered_on", models.DateField(blank=True, null=True, verbose_name="备案登记日期")),
                ("late_days", models.PositiveIntegerField(blank=True, null=True, verbose_name="逾期报备（日）")),
                (
                    "return_ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("papers", "材料不齐、不合要求，应当补正后重新报送"),
                            ("not_normative", "不属于行政规范性文件"),
                            ("not_here", "不属于本级备案范围"),
                        ],
                        max_length=20,
                        verbose_name="不予备案登记的情形",
                    ),
                ),
                ("return_reason", models.CharField(blank=True, max_length=300, verbose_name="不予备案登记的理由")),
                ("refile_by", models.DateField(blank=True, null=True, verbose_name="重新报送的期限")),
                ("review_note", models.TextField(blank=True, verbose_name="审查情况")),
                (
                    "opinion",
                    models.CharField(
                        blank=True,
                        choices=[("correct", "应当修改"), ("repeal", "应当废止或者停止执行")],
                        max_length=10,
                        verbose_name="审查意见",
                    ),
                ),
                ("opinion_text", models.TextField(blank=True, verbose_name="审查意见说明")),
                ("opinion_on", models.DateField(blank=True, null=True, verbose_name="提出审查意见日期")),
                ("points", models.PositiveIntegerField(blank=True, null=True, verbose_name="审查意见（条）")),
                (
                    "correct_by",
                    models.DateField(
                        blank=True,
                        help_text="意见书指定的日期；空白的按本地规定的答复期限计算",
                        null=True,
                        verbose_name="处理期限",
                    ),
                ),
                ("answer", models.TextField(blank=True, verbose_name="制定机关的书面答复")),
                ("will_correct", models.BooleanField(default=False, verbose_name="制定机关承诺修改、废止")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="答复日期")),
                (
                    "correction",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("amended", "修改后重新公布"),
                            ("repealed", "废止"),
                            ("stopped", "停止执行"),
                            ("explained", "已按意见改正（不修改正文的）"),
                        ],
                        max_length=10,
                        verbose_name="改正方式",
                    ),
                ),
                ("correction_no", models.CharField(blank=True, max_length=200, verbose_name="改正的文件（决定）文号")),
                ("corrected_on", models.DateField(blank=True, null=True, verbose_name="改正日期")),
                ("settle_reason", models.CharField(blank=True, max_length=300, verbose_name="采纳制定机关说明的理由")),
                ("annul_reason", models.TextField(blank=True, verbose_name="提请撤销的理由")),
                ("annul_to", models.CharField(blank=True, max_length=100, verbose_name="提请处理的机关")),
                ("annul_on", models.DateField(blank=True, null=True, verbose_name="提请撤销日期")),
                ("annul_result", models.CharField(blank=True, max_length=200, verbose_name="处理决定")),
                ("concluded_on", models.DateField(blank=True, null=True, verbose_name="审查办结日期")),
                (
                    "maker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="制定机关",
                    ),
                ),
            ],
            options={
                "verbose_name": "规范性文件备案审查",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("filing_no", ""), _negated=True),
                        fields=("filing_no",),
                        name="filing_numbers_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("again_no", ""), _negated=True),
                        fields=("again_no",),
                        name="a_refused_filing_is_sent_again_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("filing_no", ""), ("late_days", None), ("registered_on", None)),
                            models.Q(
                                models.Q(("filing_no", ""), _negated=True),
                                ("late_days__isnull", False),
                                ("registered_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="filing_registered_with_number_and_lateness",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("opinion", ""), ("opinion_on", None), ("points", None)),
                            models.Q(
                                models.Q(("opinion", ""), _negated=True),
                                ("opinion_on__isnull", False),
                                ("points__gte", 1),
                            ),
                            _connector="OR",
                        ),
                        name="filing_opinion_has_points_and_day",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FilingUrge",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="filing_urge",
                        serialize=False,
                        to="spine.matter",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="文件名称")),
                ("published_on", models.DateField(verbose_name="公布日期")),
                ("should_by", models.DateField(verbose_name="应当报备的最后一日")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="制定机关说明的原因")),
                ("filed_on", models.DateField(blank=True, null=True, verbose_name="补报日期")),
                ("circular_no", models.CharField(blank=True, max_length=80, verbose_name="通报文号")),
                ("circulated_on", models.DateField(blank=True, null=True, verbose_name="通报日期")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="filing_urges",
                        to="rules.normativedocument",
                        verbose_name="文件（在库）",
                    ),
                ),
                (
                    "maker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="制定机关",
                    ),
                ),
            ],
            options={
                "verbose_name": "督促报备",
                "constraints": [models.UniqueConstraint(fields=("document",), name="a_document_is_urged_once")],
            },
        ),
        migrations.CreateModel(
            name="LibraryText",
            fields=[
                (
                    "version",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="library_text",
                        serialize=False,
                        to="rules.documentversion",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="版本")),
                ("latest", models.BooleanField(verbose_name="最新文本")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("provision", "规定"),
                            ("measures", "办法"),
                            ("rules", "细则"),
                            ("opinion", "意见"),
                            ("decision", "决定"),
                            ("announcement", "通告"),
                            ("notice", "通知"),
                            ("proclamation", "公告"),
                            ("other", "其他"),
                        ],
                        max_length=20,
                        verbose_name="文种",
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("general", "综合政务"),
                            ("finance", "财政金融"),
                            ("market", "市场监管和营商环境"),
                            ("industry", "工业和商贸"),
                            ("agriculture", "农业农村"),
                            ("land", "自然资源"),
                            ("building", "城乡建设"),
                            ("traffic", "交通运输"),
                            ("environment", "生态环境"),
                            ("education", "教育科技"),
                            ("health", "卫生健康"),
                            ("welfare", "民政和社会保障"),
                            ("safety", "应急和公共安全"),
                            ("culture", "文化旅游"),
                            ("other", "其他"),
                        ],
                        max_length=20,
                        verbose_name="领域",
                    ),
                ),
                ("scope", models.CharField(max_length=12, verbose_name="区划")),
                ("published_on", models.DateField(verbose_name="公布日期")),
                ("effective_on", models.DateField(verbose_name="施行日期")),
                ("expires_on", models.DateField(null=True, verbose_name="有效期至")),
                ("ended_on", models.DateField(null=True, verbose_name="失效日期")),
                ("title", models.CharField(max_length=200, verbose_name="标题")),
                ("document_no", models.CharField(max_length=80, verbose_name="发文字号")),
                ("folded", models.TextField(verbose_name="检索文本")),
                (
                    "document",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="library_texts",
                        to="rules.normativedocument",
                        verbose_name="文件",
                    ),
                ),
                (
                    "maker",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spine.organ",
                        verbose_name="制定机关",
                    ),
                ),
            ],
            options={
                "verbose_name": "文件库文本",
                "indexes": [
                    models.Index(fields=["document", "number"], name="rules_library_versions"),
                    models.Index(
                        condition=models.Q(("latest", True)),
                        fields=["-published_on", "-version"],
                        name="rules_library_new",
                    ),
                    models.Index(fields=["-published_on", "-version"], name="rules_library_new_all"),
                    models.Index(fields=["maker", "-published_on", "-version"], name="rules_library_maker"),
                    models.Index(fields=["kind", "-published_on", "-version"], name="rules_library_kind"),
                    models.Index(fields=["topic", "-published_on", "-version"], name="rules_library_topic"),
                    models.Index(fields=["title"], name="rules_library_title"),
                    models.Index(fields=["document_no"], name="rules_library_no"),
                ],
            },
        ),
        ]),
        migrations.RunPython(lay, migrations.RunPython.noop),
    ]
