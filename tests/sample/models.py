from tests.sample.disclosure.models import InformationRequest  # noqa: F401
from tests.sample.drafting.models import DraftAnswer, DraftBallot, DraftPaper, PaperReview  # noqa: F401
