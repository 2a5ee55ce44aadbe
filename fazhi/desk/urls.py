"""Addresses of the desk. Everything but logging in needs an account."""

from django.urls import path

from fazhi.desk.views import (
    account,
    calendar,
    due,
    entries,
    figures,
    importing,
    matters,
    papers,
    registers,
    reports,
    worklist,
)

app_name = "desk"

#: Names of the pages that need no account; tests walk all the others.
OPEN_TO_ALL = {"desk:login"}

urlpatterns = [
    path("login/", account.LogIn.as_view(), name="login"),
    path("logout/", account.LogOut.as_view(), name="logout"),
    path("password/", account.ChangePassword.as_view(), name="password"),
    path("", worklist.worklist, name="worklist"),
    path("registers/", registers.index, name="registers"),
    path("registers/<str:code>/", registers.register_list, name="register"),
    path("registers/<str:code>/export.<str:kind>", registers.register_export, name="export"),
    path("registers/<str:code>/template.xlsx", importing.template_file, name="template"),
    path("registers/<str:code>/import/", importing.upload, name="import"),
    path("registers/<str:code>/import/<str:token>/", importing.check, name="import-check"),
    path("registers/<str:code>/import/<str:token>/marked.xlsx", importing.marked_file, name="import-marked"),
    path("registers/<str:code>/new/", registers.open_record, name="open"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/enter/", calendar.enter, name="calendar-enter"),
    path("calendar/enter/<str:token>/", calendar.check, name="calendar-check"),
    path("calendar/enter/<str:token>/moves.xlsx", calendar.moves_file, name="calendar-moves"),
    path("calendar/notices/<int:pk>/", calendar.notice, name="notice"),
    path("calendar/notices/<int:pk>/withdraw/", calendar.withdraw, name="notice-withdraw"),
    path("matters/<int:pk>/", matters.matter, name="matter"),
    path("matters/<int:pk>/reveal/", matters.reveal, name="reveal"),
    path("matters/<int:pk>/<str:kind>/<str:code>/", matters.work, name="work"),
    path("due/", due.due, name="due"),
    path("entries/<int:pk>/", entries.entry, name="entry"),
    path("entries/<int:pk>/reveal/", entries.reveal_entry, name="reveal-entry"),
    path("entries/<int:pk>/<str:kind>/", entries.keep, name="keep"),
    path("documents/<int:pk>/", papers.document, name="document"),
    path("documents/<int:pk>.docx", papers.document_file, name="document-file"),
    path("attachments/<int:pk>/", papers.attachment, name="attachment"),
    path("figures/", figures.index, name="figures"),
    path("figures/<str:code>/", figures.figure, name="figure"),
    path("figures/<str:code>/rows/", figures.figure_rows, name="figure-rows"),
    path("figures/<str:code>/export.<str:kind>", figures.figure_export, name="figure-export"),
    path("reports/", reports.reports, name="reports"),
    path("reports/new/", reports.report_new, name="report-new"),
    path("reports/<int:pk>/", reports.report, name="report"),
    path("reports/<int:pk>/edit/", reports.report_edit, name="report-edit"),
    path("reports/<int:pk>/preview/", reports.report_preview, name="report-preview"),
    path("reports/<int:pk>/figures/", reports.report_figures, name="report-figures"),
    path("reports/<int:pk>/recount/", reports.report_recount, name="report-recount"),
    path("reports/<int:pk>/versions/", reports.report_versions, name="report-versions"),
    path("reports/<int:pk>/changes/", reports.report_changes, name="report-changes"),
    path("reports/<int:pk>/do/<str:code>/", reports.report_do, name="report-do"),
    path("reports/<int:pk>.<str:kind>", reports.report_file, name="report-file"),
]
