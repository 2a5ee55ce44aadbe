"""The number of a party's paper is needed once, to tell whether this is a first offence; what is kept is a keyed digest."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.crypto import salted_hmac

_DIGEST = re.compile(r"[0-9a-f]{64}")
_NUMBER = re.compile(r"[0-9A-Z]{6,25}")
_SALT = "fazhi.enforcement.party"


def party_key(number: str) -> str:
    """The digest under which a number is kept; "" for none. It cannot be turned back without the installation's key."""
    plain = re.sub(r"\s", "", number).upper()
    return salted_hmac(_SALT, plain, algorithm="sha256").hexdigest() if plain else ""


class PartyKeyField(models.CharField):  # type: ignore[type-arg]
    """Takes an identity number or credit code and keeps only its digest; a digest is taken as it is."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"max_length": 64, "blank": True} | kwargs))

    def clean(self, value: Any, model_instance: Any) -> str:
        text = str(value or "").strip()
        if not text or _DIGEST.fullmatch(text):
            return text
        if not _NUMBER.fullmatch(text.upper()):
            raise ValidationError("证件号码应为6至25位的字母、数字，请核对")
        return party_key(text)
