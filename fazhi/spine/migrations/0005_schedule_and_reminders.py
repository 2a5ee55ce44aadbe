import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):
    dependencies = [
        ('spine', '0004_calendar_notices'),
    ]

    operations = [
        migrations.AddField(
            model_name='account',
            name='reminded_by_mail',
            field=models.BooleanField(default=True, verbose_name='以电子邮件接收期限提醒'),
        ),
        Tables([
        migrations.CreateModel(
            name='JobRun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('job', models.CharField(max_length=40, verbose_name='任务')),
                ('due_at', models.DateTimeField(verbose_name='应运行时间')),
                ('token', models.CharField(max_length=32)),
                ('tries', models.PositiveSmallIntegerField(default=1, verbose_name='次数')),
                ('started_at', models.DateTimeField(verbose_name='开始')),
                ('ended_at', models.DateTimeField(null=True, verbose_name='结束')),
                ('result', models.CharField(blank=True, max_length=400, verbose_name='结果')),
                ('error', models.CharField(blank=True, max_length=400, verbose_name='错误')),
            ],
            options={
                'verbose_name': '任务运行记录',
                'ordering': ['-due_at', '-pk'],
                'indexes': [models.Index(fields=['started_at'], name='run_by_start')],
                'constraints': [models.UniqueConstraint(fields=('job', 'due_at'), name='a_job_once_for_a_moment')],
            },
        ),
        migrations.CreateModel(
            name='Mail',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(verbose_name='日期')),
                ('claimed_at', models.DateTimeField(null=True)),
                ('sent_at', models.DateTimeField(null=True, verbose_name='发出时间')),
                ('closed_at', models.DateTimeField(null=True)),
                ('tries', models.PositiveSmallIntegerField(default=0, verbose_name='次数')),
                ('error', models.CharField(blank=True, max_length=200, verbose_name='未发出原因')),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': '提醒邮件',
                'ordering': ['-day', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stage', models.CharField(choices=[('soon', '临期'), ('today', '今天到期'), ('overdue', '已超期'), ('escalated', '督办')], max_length=10, verbose_name='阶段')),
                ('due_on', models.DateField(verbose_name='期限')),
                ('made_on', models.DateField(verbose_name='提醒日期')),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reminders', to=settings.AUTH_USER_MODEL)),
                ('deadline', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reminders', to='spine.deadline')),
                ('mail', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='reminders', to='spine.mail')),
            ],
            options={
                'verbose_name': '提醒',
            },
        ),
        migrations.CreateModel(
            name='WorkerSeat',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('token', models.CharField(blank=True, max_length=32)),
                ('host', models.CharField(blank=True, max_length=100, verbose_name='主机')),
                ('place', models.CharField(blank=True, max_length=120)),
                ('pid', models.PositiveIntegerField(default=0, verbose_name='进程号')),
                ('started_at', models.DateTimeField(null=True, verbose_name='启动时间')),
                ('beat_at', models.DateTimeField(null=True, verbose_name='最近心跳')),
            ],
            options={
                'verbose_name': '后台进程',
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='one_seat_for_the_worker')],
            },
        ),
        migrations.CreateModel(
            name='Escalation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due_on', models.DateField(verbose_name='期限')),
                ('made_on', models.DateField(verbose_name='提请督办日期')),
                ('urged_on', models.DateField(null=True, verbose_name='督办意见日期')),
                ('urge_seq', models.PositiveIntegerField(null=True)),
                ('deadline', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='escalations', to='spine.deadline')),
                ('organ', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='escalations', to='spine.organ', verbose_name='督办单位')),
            ],
            options={
                'verbose_name': '督办',
                'indexes': [models.Index(fields=['organ', 'deadline'], name='escalation_by_organ')],
                'constraints': [models.UniqueConstraint(fields=('deadline', 'due_on', 'organ'), name='escalated_once'), models.CheckConstraint(condition=models.Q(models.Q(('urge_seq', None), ('urged_on', None)), models.Q(('urge_seq__isnull', False), ('urged_on__isnull', False)), _connector='OR'), name='an_opinion_has_its_day')],
            },
        ),
        migrations.AddIndex(
            model_name='mail',
            index=models.Index(condition=models.Q(('closed_at', None)), fields=['day'], name='mail_to_send'),
        ),
        migrations.AddConstraint(
            model_name='mail',
            constraint=models.UniqueConstraint(fields=('account', 'day'), name='one_mail_a_day'),
        ),
        migrations.AddIndex(
            model_name='reminder',
            index=models.Index(fields=['account', 'made_on'], name='reminder_of_a_day'),
        ),
        migrations.AddConstraint(
            model_name='reminder',
            constraint=models.UniqueConstraint(fields=('deadline', 'stage', 'due_on', 'account'), name='reminded_once_of_a_stage'),
        ),
        ]),
    ]
