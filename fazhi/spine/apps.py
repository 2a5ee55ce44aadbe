from django.apps import AppConfig


class SpineConfig(AppConfig):
    """What every system stands on."""

    name = "fazhi.spine"
    label = "spine"
    verbose_name = "基座"

    def ready(self) -> None:
        from django.conf import settings
        from django.core.checks import register

        from fazhi.spine import checks, registry
        from fazhi.spine.actions.notices import faults_of_notice
        from fazhi.spine.draws import checking
        from fazhi.spine.draws.rights import SYSTEM as DRAWS
        from fazhi.spine.hours import Hours
        from fazhi.spine.models import Draw, Notice

        register(checks.hand_overs)
        registry.keep("spine.notice", Notice, faults=faults_of_notice)
        registry.keep(DRAWS, Draw, faults=checking.faults)
        Hours.read(
            settings.FAZHI_OFFICE_HOURS
        )  # a mistyped setting is refused at start-up, not on the last day of a limit
