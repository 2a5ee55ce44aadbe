from importlib import import_module

from django.apps import AppConfig

from fazhi.spine import registry


class FunctionsConfig(AppConfig):
    name = "fazhi.areas.functions"
    label = "functions"
    verbose_name = "政府职能"

    def ready(self) -> None:
        registry.discover(import_module(self.name))
