from importlib import import_module

from django.apps import AppConfig

from fazhi.spine import registry


class LeadershipConfig(AppConfig):
    name = "fazhi.areas.leadership"
    label = "leadership"
    verbose_name = "组织领导"

    def ready(self) -> None:
        registry.discover(import_module(self.name))
