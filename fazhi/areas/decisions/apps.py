from importlib import import_module

from django.apps import AppConfig

from fazhi.spine import registry


class DecisionsConfig(AppConfig):
    name = "fazhi.areas.decisions"
    label = "decisions"
    verbose_name = "决策与合法性审查"

    def ready(self) -> None:
        registry.discover(import_module(self.name))
