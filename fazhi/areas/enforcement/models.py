"""The tables of the area's systems."""

from fazhi.areas.enforcement.officers.ledgers import (  # noqa: F401
    DelegatedItem,
    EnforcementBody,
    EnforcementTeam,
    OfficerPosting,
    TrainingHours,
)
from fazhi.areas.enforcement.officers.models import (  # noqa: F401
    Certificate,
    CertificateExam,
    CertificateHalt,
    Officer,
    OfficerTurn,
    OfficerUpkeep,
)
