from django.apps import AppConfig


class ReportConfig(AppConfig):
    name = "fazhi.report"
    label = "report"
