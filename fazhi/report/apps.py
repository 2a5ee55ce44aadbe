from django.apps import AppConfig


class ReportConfig(AppConfig):
    name = "fazhi.report"
    label = "report"
    verbose_name = "年度报告"

    def ready(self) -> None:
        from fazhi.report.checking import faults
        from fazhi.report.contributions import checking, duties, reminding
        from fazhi.report.models import ReportDuty, YearlyReport
        from fazhi.report.rights import SYSTEM
        from fazhi.spine import registry
        from fazhi.spine.reminders import errands

        errands.declare(reminding.KIND, reminding.errands)
        registry.keep(SYSTEM, YearlyReport, faults=faults)
        registry.keep(duties.SYSTEM, ReportDuty, faults=checking.faults_of_duty)
