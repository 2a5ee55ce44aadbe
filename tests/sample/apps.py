from importlib import import_module

from django.apps import AppConfig

from fazhi.spine import registry


class SampleConfig(AppConfig):
    name = "tests.sample"
    label = "sample"

    def ready(self) -> None:
        registry.discover(import_module(self.name))
