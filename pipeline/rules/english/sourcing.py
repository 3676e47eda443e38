"""What tells a reader of prose where a statement comes from and how old it is: trial numbers, citations, figures, dates."""

from __future__ import annotations

import re
from functools import cache

from pipeline.patterns import compiled
from pipeline.rules.english.folding import fold

MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
"""A month, as a regular expression for folded text."""


def has_trial_number(text: str) -> bool:
    """Whether `text` names a trial by its number in a register (ClinicalTrials.gov, EU, ISRCTN, national ones)."""
    return _trial().search(text) is not None


def has_citation(text: str) -> bool:
    """Whether `text` points at a source: a number in brackets, an author and year, a DOI, a journal or meeting."""
    return _citation().search(fold(text)) is not None


def has_figures(text: str) -> bool:
    """Whether `text` gives a result in figures: a share, n of N, a ratio, an interval, a p value."""
    return _figures().search(fold(text)) is not None


def is_dated(text: str) -> bool:
    """Whether `text` says as of when it holds: a day, a month with a year, or "as of", "checked", "since" a year."""
    return ("20" in text or "19" in text) and _date().search(fold(text)) is not None


@cache
def _trial() -> re.Pattern[str]:
    return compiled(
        r"\bNCT ?\d{6,}|\b(?:19|20)\d\d-\d{6}-\d\d\b|\b20\d\d-5\d{5}-\d\d-\d\d\b|\bISRCTN ?\d{6,}|\bACTRN ?\d{8,}|\bChiCTR[\w-]{6,}|\bjRCT\w{6,}|\bUMIN\d{6,}|\bDRKS\d{6,}|\bCTRI/[\w/]+|\bEudraCT\b|\bPACTR\d+",
        re.IGNORECASE,
    )


@cache
def _citation() -> re.Pattern[str]:
    return compiled(
        r"\[\d{1,3}(?:\s?[,-]\s?\d{1,3})*\]|\bet al\b|\bdoi\b|\bpmid\b|\b(?:n engl j med|lancet|jama|bmj|nejm|j clin oncol|nature med\w*|cochrane)\b"
        r"|\b(?:asco|esmo|aacr|ash|easl|aan|acr|eular) (?:annual meeting |congress )?(?:19|20)\d\d\b|\((?:[a-z][\w'-]+(?: and [a-z][\w'-]+)?,? )(?:19|20)\d\d[a-z]?\)|[¹²³⁴-⁹]|\b(?:section|ref(?:erence|\.)?) \d"
    )


@cache
def _figures() -> re.Pattern[str]:
    number = r"(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most|none|a third|a quarter)"
    return compiled(
        rf"\d\s?(?:%|percent\b|per cent\b|percentage)|\b{number} (?:of|out of|in) (?:the |all |our )?{number}\b|\b\d+/\d+\b|\bhazard ratio\b|\bodds ratio\b|\brate ratio\b|\bci\b|\bp ?[<=>]"
        rf"|\b{number} (?:\w+ )?(?:patients?|people|participants?|children|adults|volunteers?|women|men)\b|\bmedian\b|\bmean\b"
    )


@cache
def _date() -> re.Pattern[str]:
    return compiled(
        rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH},? (?:19|20)\d\d\b|\b{MONTH}\.? (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)\d\d\b"
        r"|\b(?:as of|as at|checked|since|until|updated|reviewed|status|read|searched|cut-?off)\b[^.;]{0,30}\b(?:19|20)\d\d\b"
    )
