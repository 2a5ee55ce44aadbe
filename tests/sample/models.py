from tests.sample.disclosure.models import InformationRequest  # noqa: F401
