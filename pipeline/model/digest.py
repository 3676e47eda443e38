"""Short digests that bind a question, an exception or a recorded wording to exactly one text or value."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from typing import Any


def digest_of(value: Any) -> str:
    """Digest text or plain data. 16 hex digits of SHA-256 over canonical JSON; layout and key order do not count."""
    canonical = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_exact)
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def _exact(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"decimal:{value}"
    raise TypeError(f"a {type(value).__name__} cannot be digested")
