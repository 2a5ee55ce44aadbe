import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):

    dependencies = [
        ('report', '0003_library'),
        ('spine', '0010_machine_keys'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Tables([
            migrations.CreateModel(
                name='ReportDuty',
                fields=[
                    ('chain', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='spine.chain')),
                    ('year', models.PositiveSmallIntegerField(verbose_name='年度')),
                    ('received_on', models.DateField(null=True, verbose_name='收到日期')),
                    ('received_as', models.CharField(blank=True, max_length=100, verbose_name='报送方式')),
                    ('state', models.CharField(default='owed', max_length=12)),
                    ('version', models.PositiveIntegerField(default=0)),
                    ('organ', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='spine.organ', verbose_name='应报单位')),
                    ('successor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='spine.organ', verbose_name='承继单位')),
                ],
                options={
                    'verbose_name': '应报年度报告',
                    'ordering': ['-year', 'organ'],
                },
            ),
            migrations.CreateModel(
                name='Chase',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('seq', models.PositiveIntegerField(verbose_name='序号')),
                    ('text', models.TextField(verbose_name='催报内容')),
                    ('on', models.DateField(verbose_name='催报日期')),
                    ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='催报人')),
                    ('organ', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='spine.organ', verbose_name='催报对象')),
                    ('duty', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='chases', to='report.reportduty')),
                ],
                options={
                    'verbose_name': '催报',
                    'ordering': ['seq'],
                },
            ),
            migrations.CreateModel(
                name='Comment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('seq', models.PositiveIntegerField(verbose_name='序号')),
                    ('part', models.CharField(blank=True, max_length=200, verbose_name='所在部分')),
                    ('quote', models.CharField(blank=True, max_length=300, verbose_name='引文')),
                    ('body', models.TextField(verbose_name='批注')),
                    ('on', models.DateField(verbose_name='日期')),
                    ('at', models.DateTimeField(verbose_name='时间')),
                    ('resolved_on', models.DateField(null=True, verbose_name='处理日期')),
                    ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='批注人')),
                    ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replies', to='report.comment')),
                    ('report', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='comments', to='report.yearlyreport')),
                    ('resolved_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='处理人')),
                ],
                options={
                    'verbose_name': '批注',
                    'ordering': ['pk'],
                    'constraints': [models.UniqueConstraint(fields=('report', 'seq'), name='one_comment_an_event'), models.CheckConstraint(condition=models.Q(models.Q(('resolved_by', None), ('resolved_on', None)), models.Q(('resolved_by__isnull', False), ('resolved_on__isnull', False)), _connector='OR'), name='who_resolved_and_when_go_together')],
                },
            ),
            migrations.CreateModel(
                name='Contribution',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('seq', models.PositiveIntegerField(verbose_name='序号')),
                    ('part', models.CharField(max_length=200, verbose_name='用于')),
                    ('area', models.CharField(blank=True, max_length=20, verbose_name='涉及的指标')),
                    ('asks', models.TextField(verbose_name='要求')),
                    ('due_on', models.DateField(verbose_name='报送期限')),
                    ('state', models.CharField(choices=[('asked', '待报送'), ('sent', '已报送'), ('returned', '已退回'), ('accepted', '已采用'), ('withdrawn', '已撤回')], default='asked', max_length=12, verbose_name='状态')),
                    ('asked_on', models.DateField(verbose_name='征集日期')),
                    ('draft', models.TextField(blank=True, verbose_name='未报送的文字')),
                    ('text', models.TextField(blank=True, verbose_name='材料')),
                    ('sent_on', models.DateField(null=True, verbose_name='报送日期')),
                    ('reason', models.CharField(blank=True, max_length=300, verbose_name='退回、撤回理由')),
                    ('decided_on', models.DateField(null=True, verbose_name='处理日期')),
                    ('into', models.PositiveIntegerField(null=True, verbose_name='采用于')),
                    ('reminded', models.PositiveSmallIntegerField(default=0, verbose_name='催办次数')),
                    ('reminded_on', models.DateField(null=True, verbose_name='最近催办')),
                    ('version', models.PositiveIntegerField(default=0)),
                    ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='征集人')),
                    ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='处理人')),
                    ('organ', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='spine.organ', verbose_name='供稿单位')),
                    ('report', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='report.yearlyreport')),
                    ('sent_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='报送人')),
                ],
                options={
                    'verbose_name': '征集的材料',
                    'ordering': ['due_on', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('report', 'seq'), name='one_contribution_an_event')],
                },
            ),
            migrations.AddConstraint(
                model_name='reportduty',
                constraint=models.UniqueConstraint(fields=('organ', 'year'), name='one_duty_a_year'),
            ),
            migrations.AddConstraint(
                model_name='chase',
                constraint=models.UniqueConstraint(fields=('duty', 'seq'), name='one_chase_an_event'),
            ),
        ]),
    ]
