from importlib import import_module

from django.apps import AppConfig

from fazhi.spine import registry


class OversightConfig(AppConfig):
    name = "fazhi.areas.oversight"
    label = "oversight"
    verbose_name = "监督"

    def ready(self) -> None:
        registry.discover(import_module(self.name))
