from django.apps import AppConfig


class SpineConfig(AppConfig):
    """What every system stands on."""

    name = "fazhi.spine"
    label = "spine"
    verbose_name = "基座"

    def ready(self) -> None:
        from fazhi.spine import registry
        from fazhi.spine.models import Notice

        registry.keep("spine.notice", Notice)
