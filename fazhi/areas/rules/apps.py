from importlib import import_module

from django.apps import AppConfig

from fazhi.spine import registry


class RulesConfig(AppConfig):
    name = "fazhi.areas.rules"
    label = "rules"
    verbose_name = "规则制定"

    def ready(self) -> None:
        registry.discover(import_module(self.name))
        from fazhi.areas.rules.library.looking_up import look_up
        from fazhi.statutes import checking

        checking.also(look_up)
