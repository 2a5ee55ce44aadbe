import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ("spine", "0009_numbers_by_their_words"),
    ]

    operations = [
        Tables([
        migrations.CreateModel(
            name='OutsideFigure',
            fields=[
                ('chain', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='spine.chain')),
                ('number', models.CharField(max_length=60, verbose_name='编号')),
                ('title', models.CharField(max_length=300, verbose_name='标题')),
                ('scope', models.CharField(max_length=12, verbose_name='区划')),
                ('on', models.DateField(verbose_name='日期')),
                ('withdrawn', models.BooleanField(default=False, verbose_name='已撤下')),
                ('version', models.PositiveIntegerField(default=0)),
                ('source', models.CharField(blank=True, max_length=40, verbose_name='来源系统')),
                ('external_id', models.CharField(blank=True, max_length=80, verbose_name='外部编号')),
                ('what', models.CharField(choices=[('gangs', '打掉恶势力犯罪组织'), ('elder_fraud', '侦破养老诈骗专案'), ('telecom_fraud', '破获电信网络诈骗案件'), ('alarms', '刑事警情'), ('crimes', '刑事立案'), ('security_cases', '查处治安案件'), ('administrative_suits', '法院受理一审行政案件'), ('first_mediated', '法院诉前调解成功案件'), ('prosecuted', '检察机关提起公诉案件'), ('interest_cases', '检察机关办理公益诉讼案件'), ('sense_of_safety', '群众安全感'), ('satisfaction', '法治建设群众满意度')], max_length=24, verbose_name='数据项目')),
                ('span_from', models.DateField(blank=True, null=True, verbose_name='统计期间自')),
                ('span_to', models.DateField(blank=True, null=True, verbose_name='统计期间至')),
                ('value', models.DecimalField(decimal_places=2, help_text='比率填分子，如认为安全的人数', max_digits=14, verbose_name='数值')),
                ('whole', models.DecimalField(blank=True, decimal_places=2, help_text='只有比率填写，如有效样本数', max_digits=14, null=True, verbose_name='分母')),
                ('year_before', models.DecimalField(blank=True, decimal_places=2, help_text='要写同比升降的，填同一来源给出的上年同期数', max_digits=14, null=True, verbose_name='上年同期数值')),
                ('definition', models.TextField(help_text='按来源机关的说明：统计范围，哪些计入，哪些不计入', verbose_name='口径')),
                ('issuer', models.CharField(max_length=100, verbose_name='来源机关')),
                ('paper', models.CharField(max_length=160, verbose_name='来源文件')),
                ('paper_no', models.CharField(blank=True, max_length=80, verbose_name='文号')),
                ('paper_on', models.DateField(blank=True, null=True, verbose_name='文件日期')),
                ('organ', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='spine.organ', verbose_name='单位')),
            ],
            options={
                'verbose_name': '外部数据',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('span_from__lte', models.F('span_to'))), name='outside_span_in_order'), models.CheckConstraint(condition=models.Q(('whole', None), ('value__lte', models.F('whole')), _connector='OR'), name='outside_part_within_whole')],
            },
        ),
        ]),
    ]
