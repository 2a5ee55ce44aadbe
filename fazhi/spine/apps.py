from django.apps import AppConfig


class SpineConfig(AppConfig):
    name = "fazhi.spine"
    label = "spine"
    verbose_name = "基座"
