"""What a text may plainly say that a drug under study does; any other verb with the drug for its subject is a claim.

Praise has no end of wordings ("it nips flares in the bud"), pharmacology has few: a drug binds, blocks, contains, comes
as. Verbs of effect ("reduces") are neutral here: with an illness behind them they are claims of `claims`. House list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.patterns import compiled


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NEUTRAL = _listed(
    "absorbs accelerates accumulates across activates acts adds adheres affects afterwards agonises allows alters "
    "always amounts anchors antagonises antagonizes appears arrives as attaches attracts augments avoids awaits "
    "bears becomes begins belongs besides binds bleaches blocks boosts breaks bridges builds burns bypasses "
    "captures carries causes changes circulates clears cleaves closes coats combines comes competes complements "
    "concerns consists constricts contains continues controls converts cools corresponds corrodes costs couples "
    "covers creates crosses crystallises crystallizes cures cuts damages dampens darkens declines decreases "
    "degrades delays delivers demonstrates denotes depends depletes derives describes destabilises differs dilates "
    "displaces displays disrupts dissolves distributes does drains dries eases edits elevates elicits encodes ends "
    "engages enhances enters equals evaporates evokes exceeds excites exhibits exists expires expresses faces fades "
    "fails falls fills foams follows forms freezes fuses gains generates gets goes happens hardens harms has "
    "hastens heals helps hits holds hurts hydrolyses impairs improves includes increases induces influences "
    "inhibits inserts instructs interacts interferes interrupts involves irritates is itches its joins keeps kills "
    "labels lacks lasts leaks leaves lengthens less lies limits links locks looks loses lowers lyses makes marks "
    "means measures meets melts metabolises metabolizes mimics misses modifies modulates moves names narrows needs "
    "neutralises neutralizes occupies occurs opens originates overlaps passes peaks penetrates perhaps permits "
    "phosphorylates plus poses possesses potentiates precipitates prepares prevents primes produces prolongs "
    "protects raises ranges ranks reaches recognises recognizes reduces refers regulates relaxes releases relieves "
    "remains removes replaces represents requires resembles resists restores results retains rises says scores "
    "sedates seems separates settles shares shortens shows shrinks signals silences sits slows smells soaks softens "
    "sometimes stabilises stabilizes stands starts stays stems sticks stimulates stings stops supports suppresses "
    "swells switches tags takes targets tastes teaches tells thins this thus tightens tolerates totals towards "
    "trains traps travels treats triggers turns uncouples undergoes unless uses varies versus warms warrants was "
    "weakens weighs widens works worsens yellows"
)
# Plural nouns that stand behind the name of a drug.
_NOUNS = _listed(
    "adults amounts analogs analogues antibodies arms batches boosters bottles candidates capsules cells children "
    "cohorts combinations concentrations courses crystals cycles data days derivatives documents dosages doses "
    "drops drugs effects esters events exposures findings granules groups hours implants infusions inhalers "
    "injections jabs kits labels levels medicines men metabolites microspheres minutes molecules months outcomes "
    "packs pages papers participants particles patches patents patients pellets pens periods phases pills products "
    "programmes programs reactions readings recipients regimens reports responders responses results rights rounds "
    "sachets salts samples shots sites sprays strengths studies subjects syringes tablets therapies times "
    "treatments trials units users vaccines vectors vials visits volunteers weeks women years"
)
_BASE_NEUTRAL = _listed(
    "affect also be begin cause come continue end enter ever expire follow get go has have include interact last "
    "leave move need never not now only pass reach receive remain require start stay stop take then undergo"
)


def unusual_verbs(slotted: str) -> Iterator[tuple[int, int]]:
    """Where a folded text with the slot of the drug says that the drug does something that is not in the list."""
    if "ø" not in slotted:
        return
    for match in _said().finditer(slotted):
        if _STARTS.search(slotted[max(0, match.start() - 12) : match.start()]) is None:
            continue
        verb = match["verb"] or match["will"]
        if match["will"]:
            if verb not in _BASE_NEUTRAL and not verb.endswith(("ly", "ing", "ed")):
                yield match.start(), match.end("will")
        elif verb not in _NEUTRAL and verb not in _NOUNS and not verb.endswith(("ss", "us", "is", "'s")):
            yield match.start(), match.end("verb")
    if "with ø" in slotted or "thanks to ø" in slotted:
        yield from (match.span() for match in _with().finditer(slotted))


# Where a clause begins, so that what follows is its subject.
_STARTS = compiled(r"(?:^|[.!?;:,\n*#\"(] |\b(?:and|but|that|how|why) )(?:(?:the|this|our|new) )?$")


@cache
def _said() -> re.Pattern[str]:
    return compiled(
        r"ø+ (?:(?:\w+ly|also|now|even|simply|just|really|finally) )*"
        r"(?:will (?:\w+ly |soon |surely |also )*(?P<will>[a-z]{2,})|(?P<verb>[a-z]{3,}s))(?= \w)"
    )


@cache
def _with() -> re.Pattern[str]:
    who = r"(?:your \w+|you|patients|people|children|families|everyone|anyone|life|mornings|nights|days)"
    plain = (
        r"(?:may|might|could|can|cannot|should|must|need|needs|will|would|are (?:asked|given|told|followed|seen|more|at|not)|had|were|was|have|has|get|gets|do|does|who|with|in|on|under"
        r"|aged|develop|develops|report|experience|suffer|receive|received|take|took|visit|come|stay|and|or|from|taking|in)\b"
    )
    return compiled(
        rf"(?:(?<=^)|(?<=[.!?\n] ))(?:with ø+,? {who} (?!{plain})[a-z]+|thanks to ø+,? (?:[\w']+ ){{1,3}}?(?:can|is|are|will|has|have|[a-z]+s)\b)"
    )
