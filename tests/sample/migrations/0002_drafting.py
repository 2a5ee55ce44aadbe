
import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('sample', '0001_initial'),
        ('spine', '0002_search_and_guards'),
    ]

    operations = [
        migrations.CreateModel(
            name='DraftPaper',
            fields=[
                ('matter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='draft_paper', serialize=False, to='spine.matter')),
                ('name', models.CharField(max_length=100, verbose_name='名称')),
                ('text', models.TextField(blank=True, verbose_name='送审稿')),
                ('adopted_on', models.DateField(blank=True, null=True, verbose_name='通过日期')),
            ],
            options={
                'verbose_name': '送审稿',
            },
        ),
        migrations.CreateModel(
            name='DraftAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='日期')),
                ('seq', models.PositiveIntegerField(verbose_name='事件序号')),
                ('result', models.CharField(choices=[('sound', '合格'), ('amend', '应当修改')], max_length=10, verbose_name='审查结论')),
                ('points', models.PositiveIntegerField(default=0, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='意见条数')),
                ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='spine.matter')),
            ],
            options={
                'verbose_name': '审查意见',
                'ordering': ['on', 'seq'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DraftBallot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(verbose_name='日期')),
                ('seq', models.PositiveIntegerField(verbose_name='事件序号')),
                ('approves', models.BooleanField(verbose_name='同意')),
                ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='spine.matter')),
            ],
            options={
                'verbose_name': '表决票',
                'ordering': ['on', 'seq'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PaperReview',
            fields=[
                ('matter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='paper_review', serialize=False, to='spine.matter')),
                ('subject', models.CharField(max_length=100, verbose_name='审查对象')),
                ('text', models.TextField(blank=True, verbose_name='送审稿')),
                ('result', models.CharField(blank=True, choices=[('sound', '合格'), ('amend', '应当修改')], max_length=10, verbose_name='审查结论')),
                ('points', models.PositiveIntegerField(blank=True, null=True, verbose_name='意见条数')),
                ('given_on', models.DateField(blank=True, null=True, verbose_name='出具日期')),
                ('requester', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='spine.organ', verbose_name='送审单位')),
            ],
            options={
                'verbose_name': '送审稿审查',
            },
        ),
    ]
