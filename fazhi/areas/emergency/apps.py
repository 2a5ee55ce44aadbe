from importlib import import_module

from django.apps import AppConfig

from fazhi.spine import registry


class EmergencyConfig(AppConfig):
    name = "fazhi.areas.emergency"
    label = "emergency"
    verbose_name = "突发事件应对"

    def ready(self) -> None:
        registry.discover(import_module(self.name))
