"""Moved to ``fazhi.spine.dials``: the API tells limits as well. This name goes when nobody asks for it any more."""

from fazhi.spine.dials import Dial, dials_of, in_order

__all__ = ["Dial", "dials_of", "in_order"]
