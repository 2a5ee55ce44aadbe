from importlib import import_module

from django.apps import AppConfig

from fazhi.spine import registry


class DataConfig(AppConfig):
    name = "fazhi.areas.data"
    label = "data"
    verbose_name = "数据"

    def ready(self) -> None:
        registry.discover(import_module(self.name))
