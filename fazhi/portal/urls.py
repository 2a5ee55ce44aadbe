"""The portal's doors. Every one is open without logging in, and is named in ``OPEN_TO_ALL``."""

from django.urls import URLPattern, path

from fazhi.portal.views import applying, calendar, checkpoints, draws, due, following, home, published, reports

app_name = "portal"

urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("apply/", applying.choose, name="applications"),
    path("apply/<str:code>/", applying.apply, name="apply"),
    path("follow/", following.follow, name="follow"),
    path("published/", published.index, name="published_index"),
    path("published/<str:code>/", published.listing, name="published"),
    path("published/<str:code>/<int:pk>/", published.detail, name="published_detail"),
    path("reports/", reports.listing, name="reports"),
    path("reports/<int:pk>/", reports.detail, name="report"),
    path("reports/<int:pk>/<str:kind>/", reports.download, name="report_download"),
    path("draws/", draws.listing, name="draws"),
    path("draws/<int:pk>/", draws.detail, name="draw"),
    path("draws/<int:pk>/<str:kind>/", draws.download, name="draw_download"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("checkpoints/", checkpoints.listing, name="checkpoints"),
    path("checkpoints.json", checkpoints.download, name="checkpoints_json"),
    path("checkpoints/<int:number>.json", checkpoints.download_one, name="checkpoint_json"),
    path("checkpoints/proof/", checkpoints.proof, name="checkpoint_proof"),
    path("checkpoints/proof/<int:earlier>-<int:later>.json", checkpoints.download_proof, name="checkpoint_proof_json"),
    path("checkpoints/verify_dossier.py", checkpoints.verifier, name="verifier"),
    path("checkpoints/compare/", checkpoints.compare, name="checkpoint_compare"),
    path("due/", due.due, name="due"),
    path("text-size/<str:size>/", home.text_size, name="text_size"),
    path("robots.txt", home.robots, name="robots"),
]

#: Everything that answers without an account, in the whole installation. What is not named here is shut.
OPEN_TO_ALL = {
    "portal:home", "portal:applications", "portal:apply", "portal:follow", "portal:published_index", "portal:published",
    "portal:published_detail", "portal:reports", "portal:report", "portal:report_download", "portal:calendar", "portal:checkpoints",
    "portal:checkpoints_json", "portal:verifier", "portal:checkpoint_json", "portal:checkpoint_proof", "portal:checkpoint_proof_json",
    "portal:draws", "portal:draw", "portal:draw_download",
    "portal:checkpoint_compare", "portal:due", "portal:text_size", "portal:robots", "desk:login", "static",
}  # fmt: skip
