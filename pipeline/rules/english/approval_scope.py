"""What takes the claim out of words about approval: denial, condition, wish, falsehood, or another thing approved."""

from __future__ import annotations

import re
from functools import cache

from pipeline.patterns import compiled

_BOUNDARY = compiled(
    r"[;:()]|,|\s-\s|\b(?:but|however|although|whereas|while)\b"
    r"|(?<!that)(?<!of)(?<!whether)(?<!if)(?<!mean)(?<!means)(?<!until)(?<!unless)(?<!before)(?<!imply)\s(?=it (?:is|has"
    r"|was)\b)"
)
# A clause that begins like this has its subject, and its "not", in the clause before it.
_CONTINUES = compiled(
    r"\s*(?:(?:or|nor|has|have|had|is|are|was|were|been|be|neither|either|even|so far|to date|at present|sold"
    r"|available|prescribed|cleared|on|by|for|at|in)\b"
    r"|(?:approv|licen|authori|market|regist|indicat|launch)\w*)"
)
_NEGATOR = compiled(
    r"\b(?:not(?!\s+(?:only|just|merely|long))|never|no(?!\s+(?:doubt|longer|wonder|surprise))|none|without|cannot"
    r"|neither|nor|lacks?|lacking|nobody|nothing|nowhere|hardly"
    r"|until|unless|denied|refused|declined|rejected|fail(?:s|ed)?|rather than|instead of|far from|anything but"
    r"|short of|absence|ineligible|yet to|un(?:til|less)"
    r"|stop(?:s|ped)? short)\b|n't\b|\bnon-"
)
# Directly in front of the claim: it is wished, conditional or still to come.
_OPEN = compiled(
    r"\b(?:if|unless|until|once|when(?:ever)?|whether|should|would|could|might|may|will|shall|must|needs?|cannot"
    r"|before|(?:has|have) to|seek\w*|hop\w+|aim\w*|plan\w*"
    r"|intend\w*|appl(?:y|ied|ies|ying)|applications?|request\w*|towards?|potential\w*|possibl[ey]|expect\w*"
    r"|await\w*|pending|requir\w+|support\w*|submi\w+|eventual\w*"
    r"|future|as if|as though|in case|even if|assuming|provided|pursu\w+|process of|chance of|likelihood of"
    r"|need for|decision on|question of|prospects? of|guarantee"
    r"|to)\s+(?:(?:it|the \w+|this \w+|a \w+|an \w+|your|any|doctors?|be|is|are|been|has|have|being|ever|also|then"
    r"|later|itself|they)\s+){0,4}$"
)
_IF = compiled(r"\W*(?:(?:even|only|and|but|so) )*(?:if|whether|unless|in case|should|assuming|suppose)\b")
_FIRST_TO = compiled(r"\b(?:first|only|latest|newest|went on|managed)\b[^,;]{0,40}\bto\s+(?:be\s+)?$")
_FALSE = compiled(
    r"\b(?:wrongly|falsely|incorrectly|mistaken\w*|misleading\w*|untrue|not true|false(?:ly)?|myths?"
    r"|misconceptions?|rumou?rs?|scams?|fraud\w*|counterfeit|illegal\w*|unlawful\w*"
    r"|purport\w*|pretend\w*|so-called|beware)\b|\b(?:websites?|sellers?|adverts?|advertisements"
    r"|ads)\b.{0,40}\b(?:claim|say|state|offer|advertis|sell|promot)"
)
_ABOUT_WORDS = compiled(
    r"\b(?:words?|phrases?|terms?|wording|heading|sentences?|lines?|claims?|titles?|writ\w+|says?|said|called"
    r"|avoid|delet\w+|remov\w+|replac\w+|chang\w+|cut|strike|instead)\b"
)
_ENDED = compiled(r"\b(?:withdrawn|revoked|suspended|lapsed|refused|rejected|declined|expired)\b")
_ANSWER = compiled(
    r"[\w\s,-]{0,40}(?:[:?(=]|\s-)\s*(?:none|no\b|not\b|nil|n/a|nowhere|never|false)|[^,;.]{0,30}\b(?:nowhere"
    r"|in no (?:country|jurisdiction))\b"
)
# Behind a noun: "approval has not been granted", "approved uses do not exist", "FDA approval is uncertain".
_MISSING = compiled(
    r"\s+(?:\w+\s+){0,2}?(?:(?:do|does|did|has|have|is|are|was|were)(?:n't|\s+(?:not|never))|(?:remains?|is"
    r"|are)\s+(?:unlikely|uncertain|unknown|years|still|not))\b"
)
_NOUN = compiled(
    r"(?:approvals?|authori[sz]ations?|licen[cs]es?|clearance|go-ahead|green[- ]light|indications?|uses?|label"
    r"|doses?|dosage)$"
)

# Things that are approved and are no drugs.
_THING = (
    r"(?:trials?|stud(?:y|ies)|protocols?|amendments?|ind|investigational new drug|sites?|cent(?:re|er)s?|consent"
    r"|leaflets?|sheets?|(?<!under the )(?<!brand )(?<!trade )names?|inn|diagnostics?|tests?|assays?"
    r"|devices?|committees?|budgets?|fund(?:s|ing)|grants?|manuscripts?|plans?|designs?|cohorts?|escalation"
    r"|facilit(?:y|ies)|patents?|designations?|programmes?|programs?|access"
    r"|hold|laborator(?:y|ies)|forms?|changes?|translations?|statements?|pharmacists?|physicians?|doctors?|nurses?"
    r"|clinicians?|practitioners?|professionals?|prescribers?"
    r"|requests?|claims?|results?|data|findings|information|details|reports?|evidence|advice|help|support"
    r"|registr(?:y|ies)|recruitment|website|app|kits?(?!-)|software|patients?"
    r"|participants?|volunteers?|enrol\w+|slots?|places?)"
)
_APPROVER = (
    r"(?:ethic\w*|irb|irbs|iec|rec|institutional|review boards?|committees?|doctors?|physicians?|team|insurers?"
    r"|insurance|health plan|sponsor|investigators?|board|parents?|guardians?"
    r"|hospital|pharmacist|nurse|editors?|steering|safety monitoring|data monitoring|management|directors"
    r"|shareholders|employer|university|supervisor)"
)
_REGULATOR = compiled(r"\b(?:fda|ema|mhra|pmda|regulator|authorit(?:y|ies)|european commission|food and drug)\b")


_THINGS = compiled(rf"\b{_THING}\b")
_ADJUNCT = compiled(
    r"\b(?:in|after|from|during|following|through|outside|on|by|of|with|for|to|than|beyond|between|since|before"
    r"|until|into|no)\s+(?:[\w-]+\s+){0,3}$"
)
_ATTACHED = compiled(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:of|for|with|on|testing|into|in|to|from|at|under|number|nct\d+)\s+(?:(?!it\b|this\b"
    r"|which\b|show|mean|say)[\w./-]+\s*){1,8})?"
    r"(?:(?:and|or)\s+(?:the\s+|its\s+)?\w+\s+)?(?:,?\s*(?:which|that|who)\s+)?(?:has|have|had|also|now|were|was"
    r"|is|are)?\s*"
)


@cache
def _thing_after() -> re.Pattern[str]:
    return compiled(
        rf"(?:\s+(?:[\w-]+\s+){{0,3}}?|[- ]){_THING}\b"
        rf"|\s+(?:[\w-]+\s+){{0,5}}?(?:by|from|of)\s+(?:(?:the|an?|your|our|their|its|each|all|local|both"
        rf"|independent|national|central|relevant|responsible|competent|appropriate|hospital|university"
        rf"|research)\s+){{0,4}}{_APPROVER}\b"
        rf"|\s+(?:only\s+)?(?:for|to be)\s+use[ds]?\s+(?:only\s+)?(?:in|within"
        rf"|as part of)\s+(?:[\w-]+\s+){{0,3}}?{_THING}\b"
        r"|\s+(?:to|for)\s+(?:\w+\s+){0,2}?(?:start\w*|begin\w*|conduct\w*|run\w*|test\w*|study\w*|proceed\w*"
        r"|open\w*|enrol\w*|trial\w*|phase|first-in-human|human testing|research|investigational|dosing|recruit\w*"
        r"|compassionate|expanded)\b"
        r"|\s+from\s+(?!the (?:fda|ema|regul|european))(?:\w+\s+){0,4}?(?:ltd|inc|gmbh|pharma\w*|university"
        r"|company)\b|\s+by\s*:|\s+agreement|\s+deal|\s+on\s+(?:the\s+)?condition"
    )


_PERMIT_OF = compiled(
    rf"\b(?:ethic\w*|irb|committee|institutional|board|review|doctor's|protocol|trial|study|ind|import|funding|site"
    rf"|local|export|manufacturing|written|parental)\s+(?:\w+\s+)?$|\b{_APPROVER}\s+$"
)


def denied(folded: str, opening: int, at: int, end: int) -> bool:
    """Whether the claim at `at`..`end` of a folded sentence, whose first words stand at `opening`, is not asserted."""
    if folded.rstrip(" \"')]*_").endswith("?") or _FALSE.search(folded) or _ENDED.search(folded):
        return True
    clause = _clause_start(folded, at)
    if not folded.startswith("no longer", at) and _NEGATOR.search(folded, clause, at):
        return True
    if _IF.match(folded[clause:at]):
        return True
    for before in (folded[clause:opening], folded[clause:at]):
        if _OPEN.search(before) and not _FIRST_TO.search(before):
            return True
    if _ANSWER.match(folded, end) or (_NOUN.search(folded[at:end]) and _MISSING.match(folded, end)):
        return True
    return only_quoted(folded, at)


def only_quoted(folded: str, at: int) -> bool:
    """Whether the words at `at` are quoted to speak about the words themselves: delete "will soon be available"."""
    return folded.count('"', 0, at) % 2 == 1 and _ABOUT_WORDS.search(folded) is not None


def of_another_thing(folded: str, opening: int, end: int) -> bool:
    """Whether a trial, a protocol, a person or the like is what was approved, or a committee the one who did."""
    clause = folded[_clause_start(folded, opening) : opening]
    for thing in _THINGS.finditer(clause):
        # "It received a designation and carries an indication": the verb behind the "and" has an earlier subject.
        goes_on = clause.endswith((" and ", " and now ", " and also "))
        if not goes_on and _ATTACHED.fullmatch(clause, thing.end()) and not _ADJUNCT.search(clause[: thing.start()]):
            return True
    noun = _NOUN.search(folded[opening:end])
    if noun and _PERMIT_OF.search(folded, 0, opening + noun.start()):
        return True
    if "prescri" in folded[opening:end]:
        return (
            compiled(r"[^.;]{0,40}\b(?:trial|study|investigators?|protocol|participants?)\b").match(folded[end:])
            is not None
        )
    after = _thing_after().match(folded[end:])
    return after is not None and not (_REGULATOR.search(after.group()) and " by " in after.group())


def _clause_start(folded: str, at: int) -> int:
    """Where the clause of `at` begins, insertions ("has not, so far, been approved") and enumerations included."""
    starts = [0, *(m.end() for m in _BOUNDARY.finditer(folded, 0, at))]
    while len(starts) > 1 and (
        compiled(r"\b(?:not|never)\s*\W?$|n't\s*\W?$").search(folded[: max(starts[-1] - 1, 0)])
        or (folded[starts[-1] - 1 : starts[-1]] in ",;" and _CONTINUES.match(folded, starts[-1]))
    ):
        starts.pop()
    return starts[-1]
