"""Sentences of a leaflet whose subject is another well-known medicine than the one that the leaflet is about."""

from __future__ import annotations

from pipeline.patterns import compiled

# What a leaflet says of its own medicine: what it does to its reader, holds and is for.
_SAYS = (
    r"(?: (?:tablets?|capsules?|injections?|inhalers?|pens?|syrup|cream|spray|drops|solution))?(?:®|™)? (?:can|may|might|could|will|sometimes|often|rarely|very rarely)?\s*"
    r"(?:makes? your?|causes?|gives? you|contains?|contain|belongs? to|helps? (?:to|you|your|the|with|keep|lower|prevent|people)|works? by|is used (?:to|for)|are used (?:to|for)|treats?|relieves?|should be (?:taken|swallowed|stored|used|kept)|must be (?:taken|swallowed|stored|used|kept)|is taken|affects? your)\b"
)
_TOLD = r"(?:^\W*|[.:;] |\bthen |, )(?:please |do not |never |always )?(?:stop(?: taking| using)?|store|keep|swallow|inject|inhale|take your|take (?:one|two|your|the)(?: \w+)? (?:tablets? )?of|shake|apply|start taking|continue(?: taking)?|keep taking|miss a dose of) (?:the |your )?$"
_BESIDES = (
    r"\b(?:with(?! (?:an? |plenty of |some |or |your |the |glass of |full |cold |little )*(?:water|food|meals?|breakfast|drink|liquid))|do not take it|avoid\w*|do not use it|together|while|interact\w*|also|other|another|instead|unlike|both|than|switch\w*|chang\w+|before|if you (?:take|are taking|use)|combin\w*|alternativ\w*|levels?|antidote|revers\w*"
    r"|additional\w*|as well|besides|similar|different|generic|brand|formerly|known as|also called|same (?:drug|medicine|substance)|anti-sickness|prevent (?:this|sickness|nausea)|sold as|on another day|folic)\b"
)


def said_as_own(sentence: str, start: int, end: int) -> bool:
    """Whether a folded sentence says of the name from `start` to `end` what a leaflet says of its own medicine."""
    before, after = sentence[:start], sentence[end:]
    if compiled(_BESIDES).search(before + " | " + after):
        return False
    opens = not before.strip(" *-•#\n\t\"'") or compiled(
        r"(?:^|, )(?:\W*)(?:like all medicines, |if \w+ [^,]*, )?$"
    ).search(before)
    return bool((opens and compiled(_SAYS).match(after)) or compiled(_TOLD).search(before))
