"""The tables of the area's systems."""

from fazhi.areas.oversight.clues.bodies import (  # noqa: F401
    SupervisedUnit,
    SupervisingBody,
    SupervisionAct,
    SupervisionScene,
)
from fazhi.areas.oversight.clues.models import (  # noqa: F401
    Clue,
    ClueGrade,
    ClueLetter,
    ClueLookBack,
    CluePressure,
    ClueRelapse,
    ClueReturn,
    ClueSource,
    ClueStrike,
    ClueTransfer,
    ClueUnit,
)
from fazhi.areas.oversight.clues.task_models import (  # noqa: F401
    ClueEvidence,
    ClueExtension,
    ClueObjection,
    ClueProgress,
    ClueTask,
)
from fazhi.areas.oversight.disclosure import models as disclosure  # noqa: F401
from fazhi.areas.oversight.information_requests import models as information_requests  # noqa: F401
from fazhi.areas.oversight.proposals.models import (  # noqa: F401
    Proposal,
    ProposalContact,
    ProposalCoOpinion,
    ProposalFeedback,
    ProposalPart,
    ProposalPledge,
    ProposalPromise,
    ProposalReport,
    ProposalUnit,
    ProposalWatch,
    ReplyClass,
)
from fazhi.areas.oversight.rules.models import RiskRule, RuleHit, RuleTrial  # noqa: F401
