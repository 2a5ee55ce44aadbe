from importlib import import_module

from django.apps import AppConfig

from fazhi.spine import registry


class ServicesConfig(AppConfig):
    name = "fazhi.areas.services"
    label = "services"
    verbose_name = "公共法律服务"

    def ready(self) -> None:
        registry.discover(import_module(self.name))
