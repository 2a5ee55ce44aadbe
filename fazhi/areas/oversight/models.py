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
from fazhi.areas.oversight.rules.models import RiskRule, RuleHit, RuleTrial  # noqa: F401
