"""WSGI entry."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fazhi.settings")
application = get_wsgi_application()

from fazhi.spine.checks import prove  # noqa: E402  models can be imported once the apps are ready

prove()
