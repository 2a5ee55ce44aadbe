import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [("spine", "0007_checkpoints")]
    operations = [
        Tables([
        migrations.CreateModel(
            name='Draw',
            fields=[
                ('chain', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='spine.chain')),
                ('number', models.CharField(max_length=60, unique=True, verbose_name='编号')),
                ('scope', models.CharField(max_length=12, verbose_name='区划')),
                ('title', models.CharField(max_length=200, verbose_name='抽取名称')),
                ('purpose', models.CharField(max_length=300, verbose_name='用途')),
                ('basis', models.CharField(max_length=300, verbose_name='依据')),
                ('seed_source', models.CharField(blank=True, max_length=300, verbose_name='种子来源')),
                ('seed_known_at', models.DateTimeField(null=True, verbose_name='种子公开时间')),
                ('seed_outcomes', models.PositiveBigIntegerField(default=0, verbose_name='种子可能的结果数')),
                ('pool_source', models.CharField(blank=True, max_length=300, verbose_name='名单来源')),
                ('plan', models.JSONField(default=dict)),
                ('refs', models.JSONField(default=dict)),
                ('state', models.CharField(choices=[('planned', '准备中'), ('frozen', '名单已冻结'), ('drawn', '已抽取'), ('published', '结果已公布'), ('replaced', '已重新抽取'), ('abandoned', '已终止')], default='planned', max_length=12, verbose_name='状态')),
                ('planned_on', models.DateField(verbose_name='拟定日期')),
                ('frozen_on', models.DateField(null=True, verbose_name='冻结日期')),
                ('frozen_at', models.DateTimeField(null=True, verbose_name='冻结时间')),
                ('frozen_hash', models.CharField(blank=True, max_length=64, verbose_name='冻结校验值（SM3）')),
                ('seed', models.CharField(blank=True, max_length=300, verbose_name='种子')),
                ('seed_on', models.DateField(null=True, verbose_name='种子录入日期')),
                ('seed_at', models.DateTimeField(null=True, verbose_name='种子录入时间')),
                ('drawn_on', models.DateField(null=True, verbose_name='抽取日期')),
                ('certificate', models.JSONField(null=True)),
                ('summary', models.JSONField(default=dict)),
                ('published_on', models.DateField(null=True, verbose_name='结果公布日期')),
                ('redraw_reason', models.CharField(blank=True, max_length=300, verbose_name='重新抽取的理由')),
                ('reason', models.CharField(blank=True, max_length=300, verbose_name='终止的理由')),
                ('version', models.PositiveIntegerField(default=0)),
                ('organ', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='spine.organ', verbose_name='组织抽取单位')),
                ('redraws', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='redrawn_as', to='spine.draw', verbose_name='重新抽取的是')),
                ('seed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='种子录入人')),
            ],
            options={
                'verbose_name': '抽取',
                'ordering': ['-planned_on', '-chain'],
            },
        ),
        migrations.CreateModel(
            name='DrawWitness',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=40, verbose_name='姓名')),
                ('unit', models.CharField(max_length=100, verbose_name='单位和职务')),
                ('confirmed_on', models.DateField(null=True, verbose_name='确认日期')),
                ('confirmed_at', models.DateTimeField(null=True, verbose_name='确认时间')),
                ('account', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='见证人账号')),
                ('draw', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='witnesses', to='spine.draw')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='记录人')),
            ],
            options={
                'verbose_name': '见证人',
                'ordering': ['pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='draw',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('frozen_at', None), ('frozen_hash', ''), ('frozen_on', None)), models.Q(models.Q(('frozen_hash', ''), _negated=True), ('frozen_at__isnull', False), ('frozen_on__isnull', False)), _connector='OR'), name='a_frozen_draw_has_its_hash'),
        ),
        migrations.AddConstraint(
            model_name='draw',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('seed', ''), ('seed_at', None), ('seed_by', None), ('seed_on', None)), models.Q(models.Q(('seed', ''), _negated=True), models.Q(('frozen_hash', ''), _negated=True), ('seed_at__isnull', False), ('seed_by__isnull', False), ('seed_on__isnull', False)), _connector='OR'), name='no_seed_before_the_pool_is_frozen'),
        ),
        migrations.AddConstraint(
            model_name='draw',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('certificate__isnull', True), ('drawn_on', None)), models.Q(('certificate__isnull', False), ('drawn_on__isnull', False), models.Q(('seed', ''), _negated=True)), _connector='OR'), name='no_result_without_a_seed'),
        ),
        migrations.AddConstraint(
            model_name='draw',
            constraint=models.CheckConstraint(condition=models.Q(('published_on', None), ('drawn_on__isnull', False), _connector='OR'), name='only_a_result_is_published'),
        ),
        migrations.AddConstraint(
            model_name='drawwitness',
            constraint=models.UniqueConstraint(fields=('draw', 'account'), name='an_account_witnesses_once'),
        ),
        migrations.AddConstraint(
            model_name='drawwitness',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('confirmed_at', None), ('confirmed_on', None), ('recorded_by', None)), models.Q(('confirmed_at__isnull', False), ('confirmed_on__isnull', False), ('recorded_by__isnull', False)), _connector='OR'), name='a_confirmation_is_recorded_by_somebody'),
        ),
        ]),
    ]
