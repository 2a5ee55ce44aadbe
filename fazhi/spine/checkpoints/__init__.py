"""Checkpoints of the history: made on schedule, published, kept by others, and what can be proved with them."""

from fazhi.spine.checkpoints.audit import Fault, faults
from fazhi.spine.checkpoints.making import make_checkpoint
from fazhi.spine.checkpoints.proofs import consistency_file, head_proof, log_proof
from fazhi.spine.checkpoints.published import as_data, digest_of, exported
from fazhi.spine.checkpoints.visitors import Answer, compared

__all__ = [
    "Answer", "Fault", "as_data", "compared", "consistency_file", "digest_of", "exported", "faults", "head_proof",
    "log_proof", "make_checkpoint",
]  # fmt: skip
