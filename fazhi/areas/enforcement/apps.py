from importlib import import_module

from django.apps import AppConfig

from fazhi.spine import registry


class EnforcementConfig(AppConfig):
    name = "fazhi.areas.enforcement"
    label = "enforcement"
    verbose_name = "行政执法"

    def ready(self) -> None:
        registry.discover(import_module(self.name))
