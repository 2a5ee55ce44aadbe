import django.db.models.deletion
from django.db import migrations, models

from fazhi.spine.migrating import Tables


class Migration(migrations.Migration):

    dependencies = [
        ('disputes', '0006_petition_rated_by'),
        ('spine', '0009_numbers_by_their_words'),
    ]

    operations = [
        Tables(
            [
                migrations.CreateModel(
                    name='PetitionAdjudication',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('on', models.DateField(verbose_name='日期')),
                        ('seq', models.PositiveIntegerField(verbose_name='事件序号')),
                        ('respondent', models.CharField(max_length=120, verbose_name='被申请人')),
                        ('request', models.TextField(verbose_name='裁决请求')),
                        ('wishes', models.BooleanField(default=False, verbose_name='信访人愿意申请行政裁决')),
                        ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='disputes.adjudicationitem', verbose_name='裁决事项')),
                        ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='spine.matter')),
                    ],
                    options={
                        'verbose_name': '转行政裁决',
                        'ordering': ['on', 'seq'],
                        'abstract': False,
                    },
                ),
            ]
        )
    ]
