"""SM3 (GB/T 32905), the hash of everything here that an outsider can check: histories, checkpoints, draws. Pure."""

from __future__ import annotations

from cryptography.hazmat.primitives import hashes


def sm3(data: bytes) -> str:
    """SM3 digest in lower-case hexadecimal, 64 characters."""
    digest = hashes.Hash(hashes.SM3())
    digest.update(data)
    return digest.finalize().hex()
