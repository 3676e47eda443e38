"""No text may have tablets injected, suppositories swallowed, or eye drops drunk.

Such a sentence comes from two leaflets joined in one, or from a wrong word; who follows it may die. What a text forbids is
not reported. Source: EDQM standard terms, intended sites of pharmaceutical forms.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.english.advice import advised
from pipeline.rules.prose import Prose

_BY_MOUTH = r"(?:tablets?|caplets?|capsules?|pills?|lozenges?|syrup|oral (?:solution|suspension|liquid|drops)|chewing gum|granules)"
_NOT_BY_MOUTH = (
    r"(?:suppositor(?:y|ies)|pessar(?:y|ies)|enemas?|(?:transdermal |skin |nicotine )?patch(?:es)?|creams?|ointments?|lotions?|(?:eye|ear|nose|nasal) drops|nasal sprays?|"
    r"inhalers?|shampoo|skin gel|vaginal (?:ring|tablets?)|implants?|pre-?filled (?:pens?|syringes?))"
)
_INJECTED = r"(?:intravenous(?:ly)?|subcutaneous(?:ly)?|intramuscular(?:ly)?|intrathecal(?:ly)?|injectable|injection|infusion|into a (?:vein|muscle)|under the skin|iv|i\.v\.)"
_OF = r"(?:\s+(?:the|your|a|an|one|two|half (?:a|the)|each|whole|this|of|contents of the|entire|\d+(?:\.\d+)?(?:\s?mg)?)){0,4}\s+(?:[a-z0-9-]+\s+){0,2}?"


@cache
def _told() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:inject|infuse){_OF}{_BY_MOUTH}\b"
        rf"|\b(?:swallow|chew|drink|suck|eat){_OF}{_NOT_BY_MOUTH}\b|\btake{_OF}{_NOT_BY_MOUTH} (?:by mouth|orally)\b"
        rf"|\b(?:inhale|breathe in){_OF}(?:tablets?|caplets?|syrup|suppositor(?:y|ies)|creams?|ointments?)\b"
        rf"|\b(?:put|apply|rub|instil|drop|place|squeeze|insert){_OF}(?:tablets?|capsules?|caplets?|syrup|inhalers?|suppositor(?:y|ies)) (?:on(?:to)?|in(?:to)?) (?:the |your |each |both |one )?(?:skin|eyes?|ears?|nose|nostrils?)\b"
        rf"|\b(?:place|put|hold|dissolve|keep|melt){_OF}(?:patch(?:es)?|suppositor(?:y|ies)|creams?|ointments?|inhalers?|pessar(?:y|ies)|enemas?)[^.;,]{{0,12}} (?:under (?:your|the) tongue|in(?:side)? (?:your|the) (?:mouth|cheek))\b"
        rf"|\b(?:give|administer|push|run|deliver|flush|put){_OF}{_BY_MOUTH}[^.;,]{{0,25}}? (?:into (?:a|the|an) (?:\w+ )?(?:vein|muscle|drip|artery)|iv\b|intravenously|intramuscularly|subcutaneously|under the skin)"
    )


@cache
def _stated() -> re.Pattern[str]:
    be = r"(?:is|are|was|were|can be|may be|should be|must be|to be)"
    gap = r"[^.;,]{0,30}?"
    return compiled(
        rf"\b{_BY_MOUTH}(?:\s+\d[\d.,]*\s?[a-z]+)?,?\s+(?:(?:by|as|via|for|given|to be given|taken|administered|through)\s+)*(?:an?\s+|the\s+)?(?:slow\s+|rapid\s+|direct\s+|continuous\s+)?"
        rf"(?:intravenous(?:ly)?|intramuscular(?:ly)?|subcutaneous(?:ly)?|intrathecal(?:ly)?|iv|i\.v\.)(?: (?:injection|infusion|push|bolus|route|drip|use)\b|(?! ?(?:solution|formulation|form|powder|vials?|product|therap|treatment|dose|antibiotic|fluid)))"
        rf"|\b{_BY_MOUTH}(?:\s+\d[\d.,]*\s?[a-z]+)?[:,]\s+inject\b"
        rf"|\b{_BY_MOUTH}\s+(?:[\w.,]+\s+){{0,3}}?for (?:slow |rapid )?(?:intravenous|subcutaneous|intramuscular|iv|intrathecal)\b"
        rf"|\b{_BY_MOUTH}{gap}\b{be} (?:injected|infused|given (?:as an? )?{_INJECTED}|administered {_INJECTED})"
        rf"|\b{_NOT_BY_MOUTH}{gap}\b{be} (?:swallowed|chewed|drunk|eaten|sucked|taken by mouth|taken orally|given by mouth|given orally)"
        rf"|\b(?:intravenous|subcutaneous|intramuscular|injectable)\s+(?:tablets?|capsules?|caplets?|pills?|syrup|suppositor(?:y|ies)|creams?|ointments?|patch(?:es)?)\b"
        rf"|\boral\s+(?:suppositor(?:y|ies)|injections?|ointments?|patch(?:es)?|infusions?|enemas?|eye drops)\b"
        rf"|\b{_NOT_BY_MOUTH}\s+for oral (?:use|administration|intake)\b"
    )


# Letters that must be in a text for either pattern to match: a cheap look before a dear one.
_ACTS = ("vein", "muscle", "instil", "drop", "place", "squeeze", "hold", "dissolve", "inject", "infus", "intra", "subcutan", "iv", "i.v.", "swallow", "chew", "drink", "drunk", "suck", "eat", "oral", "mouth", "inhale",
         "breathe", "put", "apply", "rub")  # fmt: skip
_FORMS = ("tablet", "capsule", "caplet", "pill", "lozenge", "syrup", "oral", "gum", "granule", "supposi", "pessar", "enema", "patch", "cream",
          "ointment", "lotion", "drops", "spray", "inhaler", "shampoo", "gel", "ring", "implant", "filled")  # fmt: skip
_SWITCH = compiled(
    r"\b(?:or|and|then|followed|before|after|instead|switch\w*|than|versus|vs|compared|to|from|while|but|not|unlike)\b"
)
# Misuse and mishaps are told, not advised.
_MISUSE = compiled(
    r"\b(?:misus\w*|abus\w*|accident\w*|by mistake|inadvertent\w*|errors?|crushed|illegal\w*|addict\w*|drug users?|child(?:ren)? who|if (?:a|your|the) child|reported)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for advice and statements that join a form with a route it cannot have."""
    for text in prose.texts:
        if text.role in ("id", "dont") or not _may_match(fold(text.shown)):
            continue
        found = {s.start: text.shown[s.start : s.end] for s in advised(_told(), text.shown)}
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            if not _may_match(folded):
                continue
            for match in _stated().finditer(folded):
                if (
                    is_negated(folded, match.start())
                    or compiled(r"\b(?:not|never)\b").search(match.group())
                    or _MISUSE.search(folded)
                ):
                    continue
                # "tablets or an intravenous infusion": two ways, not one.
                if _SWITCH.search(compiled(r"\bto be\b").sub("", match.group())):
                    continue
                found.setdefault(start + match.start(), text.shown[start + match.start() : start + match.end()])
        for words in found.values():
            yield Problem(
                text.pointer, f"“{words}” joins a form with a way of giving it that it does not have", needle=words
            )


def _may_match(folded: str) -> bool:
    return any(word in folded for word in _FORMS) and any(word in folded for word in _ACTS)


RULE = Rule(
    code="DOS031",
    name="form-route-in-prose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which of form and route is right.",
    check=check,
    sources=("EDQM",),
    examples=(
        Example(
            "tablets into a vein", text="Lumafen 20 mg tablets for intravenous use.", status="approved", fires=True
        ),
        Example(
            "an injected capsule", text="Inject the capsule slowly over two minutes.", status="approved", fires=True
        ),
        Example(
            "a swallowed suppository",
            text="Swallow one suppository at bedtime with water.",
            status="approved",
            fires=True,
        ),
        Example(
            "eye drops to drink",
            text="If your eyes itch, drink the eye drops with juice.",
            status="approved",
            fires=True,
        ),
        Example("a patch", text="The patches should be chewed before meals.", status="approved", fires=True),
        Example("an intravenous syrup", text="Participants received an intravenous syrup.", fires=True),
        Example("forbidden", text="Do not swallow the suppository. Never inject the tablets.", status="approved"),
        Example("two ways", text="It is given as tablets or as an intravenous infusion.", status="approved"),
        Example("by its way", text="Swallow the capsule whole. Put one eye drop into each eye.", status="approved"),
        Example(
            "misuse",
            text="Injected by drug users, crushed tablets are given intravenously with great harm.",
            status="approved",
        ),
        Example(
            "solution for injection",
            text="Inject the solution under the skin with the pre-filled pen.",
            status="approved",
        ),
    ),
)
