from django.apps import AppConfig


class StatutesConfig(AppConfig):
    name = "fazhi.statutes"
    label = "statutes"
    verbose_name = "法规库"

    def ready(self) -> None:
        from fazhi.spine import registry
        from fazhi.statutes.actions import SYSTEM, faults
        from fazhi.statutes.models import Edition

        registry.keep(SYSTEM, Edition, faults=faults)
