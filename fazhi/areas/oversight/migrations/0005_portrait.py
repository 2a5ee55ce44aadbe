import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("oversight", "0004_proposals"),
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables([
        migrations.CreateModel(
            name='RiskRule',
            fields=[
                ('matter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='risk_rule', serialize=False, to='spine.matter')),
                ('rule', models.CharField(max_length=80, unique=True, verbose_name='规则代码')),
                ('name', models.CharField(max_length=120, verbose_name='规则')),
                ('after', models.PositiveSmallIntegerField(blank=True, help_text='空着的，规则没有这个阈值', null=True, verbose_name='超过多少日提示（日）')),
                ('worse', models.PositiveSmallIntegerField(blank=True, help_text='空着的，规则没有这个阈值', null=True, verbose_name='超过多少日升级（日）')),
                ('times', models.PositiveSmallIntegerField(blank=True, help_text='空着的，规则没有这个阈值', null=True, verbose_name='多少次算反复（次）')),
                ('months', models.PositiveSmallIntegerField(blank=True, help_text='空着的，规则没有这个阈值', null=True, verbose_name='多少个月以内（个月）')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='调整、停用的理由')),
                ('raises_from', models.DateField(blank=True, help_text='此日以前的记录不列入', null=True, verbose_name='适用于此日起的记录')),
                ('on_since', models.DateField(blank=True, null=True, verbose_name='启用日期')),
                ('off_since', models.DateField(blank=True, null=True, verbose_name='停用日期')),
            ],
            options={
                'verbose_name': '风险规则',
            },
        ),
        migrations.CreateModel(
            name='RuleHit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rule', models.CharField(max_length=80, verbose_name='规则代码')),
                ('mark', models.CharField(max_length=80, verbose_name='记录')),
                ('grade', models.CharField(max_length=6, verbose_name='等级')),
                ('raised_on', models.DateField(verbose_name='列出日期')),
                ('about', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='spine.chain', verbose_name='所涉记录')),
                ('clue', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rule_hits', to='spine.matter', verbose_name='线索')),
            ],
            options={
                'verbose_name': '规则列出的记录',
                'constraints': [models.UniqueConstraint(fields=('rule', 'mark'), name='a_rule_raises_a_thing_once')],
            },
        ),
        migrations.CreateModel(
            name='RuleTrial',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='日期')),
                ('seq', models.PositiveIntegerField(verbose_name='事件序号')),
                ('first_day', models.DateField(verbose_name='试运行期间自')),
                ('last_day', models.DateField(verbose_name='试运行期间至')),
                ('total', models.PositiveIntegerField(verbose_name='本会列出（条）')),
                ('pooled', models.PositiveIntegerField(verbose_name='其中已在线索池（条）')),
                ('units', models.PositiveIntegerField(verbose_name='涉及单位（个）')),
                ('by_agency', models.TextField(blank=True, verbose_name='各单位')),
                ('by_month', models.TextField(blank=True, verbose_name='各月')),
                ('declared', models.CharField(max_length=16, verbose_name='规则和阈值的校验值')),
                ('marks', models.CharField(max_length=64, verbose_name='结果的校验值')),
                ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='spine.matter')),
            ],
            options={
                'verbose_name': '试运行',
                'ordering': ['on', 'seq'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('last_day__gte', models.F('first_day'))), name='a_trial_ends_after_it_begins')],
            },
        ),
        ]),
    ]
