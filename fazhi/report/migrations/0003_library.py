import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):

    dependencies = [
        ('report', '0002_source_of_a_figure'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Tables([
            migrations.CreateModel(
                name='Population',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('place', models.CharField(max_length=60, verbose_name='地方')),
                    ('year', models.PositiveSmallIntegerField(verbose_name='年度')),
                    ('people', models.PositiveIntegerField(verbose_name='常住人口（人）')),
                    ('source', models.CharField(max_length=200, verbose_name='来源')),
                ],
                options={
                    'verbose_name': '人口',
                    'ordering': ['place', '-year'],
                    'constraints': [models.UniqueConstraint(fields=('place', 'year'), name='one_population_a_year')],
                },
            ),
            migrations.CreateModel(
                name='ReadReport',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('place', models.CharField(max_length=60, verbose_name='地方')),
                    ('year', models.PositiveSmallIntegerField(null=True, verbose_name='年度')),
                    ('title', models.CharField(max_length=200, verbose_name='标题')),
                    ('source', models.CharField(blank=True, help_text='公开的网址或者登载的报刊', max_length=500, verbose_name='来源')),
                    ('published_on', models.DateField(blank=True, null=True, verbose_name='公开日期')),
                    ('text', models.TextField(verbose_name='正文')),
                    ('digest', models.CharField(max_length=64, unique=True, verbose_name='SM3')),
                    ('added_at', models.DateTimeField(verbose_name='录入时间')),
                    ('added_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='录入人')),
                    ('own', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='as_read', to='report.yearlyreport', verbose_name='本平台报告')),
                ],
                options={
                    'verbose_name': '已读报告',
                    'ordering': ['place', '-year', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='ReadFigure',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('start', models.PositiveIntegerField(verbose_name='起')),
                    ('end', models.PositiveIntegerField(verbose_name='止')),
                    ('text', models.CharField(max_length=80, verbose_name='文中写法')),
                    ('value', models.FloatField(verbose_name='数值')),
                    ('unit', models.CharField(max_length=20, verbose_name='单位')),
                    ('approx', models.CharField(blank=True, max_length=10, verbose_name='约数词')),
                    ('subject', models.CharField(max_length=200, verbose_name='所指')),
                    ('area', models.CharField(max_length=20, verbose_name='领域')),
                    ('kind', models.CharField(max_length=10, verbose_name='类别')),
                    ('period', models.PositiveSmallIntegerField(null=True, verbose_name='期间')),
                    ('indicator', models.CharField(blank=True, db_index=True, max_length=120, verbose_name='指标代码')),
                    ('confidence', models.FloatField(null=True, verbose_name='把握')),
                    ('reason', models.CharField(blank=True, max_length=200, verbose_name='对应理由')),
                    ('corrected', models.BooleanField(default=False, verbose_name='人工确认')),
                    ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='figures', to='report.readreport')),
                ],
                options={
                    'verbose_name': '读出的数字',
                    'ordering': ['report', 'start'],
                },
            ),
            migrations.CreateModel(
                name='LinkWord',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('subject', models.CharField(max_length=200, verbose_name='说法')),
                    ('unit', models.CharField(max_length=20, verbose_name='单位')),
                    ('code', models.CharField(blank=True, max_length=120, verbose_name='指标代码')),
                    ('at', models.DateTimeField(verbose_name='确认时间')),
                    ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='确认人')),
                ],
                options={
                    'verbose_name': '指标同义说法',
                    'ordering': ['subject', 'unit'],
                    'constraints': [models.UniqueConstraint(fields=('subject', 'unit'), name='one_meaning_a_subject')],
                },
            ),
            migrations.AddIndex(
                model_name='readreport',
                index=models.Index(fields=['place', 'year'], name='read_report_place'),
            ),
            migrations.AddConstraint(
                model_name='readfigure',
                constraint=models.UniqueConstraint(fields=('report', 'start'), name='one_read_figure_a_place'),
            ),
        ]),
    ]
