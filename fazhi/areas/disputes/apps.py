from importlib import import_module

from django.apps import AppConfig

from fazhi.spine import registry


class DisputesConfig(AppConfig):
    name = "fazhi.areas.disputes"
    label = "disputes"
    verbose_name = "矛盾化解"

    def ready(self) -> None:
        registry.discover(import_module(self.name))
