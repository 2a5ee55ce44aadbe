from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "fazhi.figures"
    label = "figures"
    verbose_name = "指标"
