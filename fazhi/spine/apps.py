from django.apps import AppConfig


class SpineConfig(AppConfig):
    """What every system stands on."""

    name = "fazhi.spine"
    label = "spine"
    verbose_name = "基座"
