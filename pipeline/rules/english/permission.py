"""Whether a sentence calls something safe or lets it be done, without a word of caution."""

from __future__ import annotations

from pipeline.patterns import compiled

_CALLS_SAFE = (
    r"\b(?:safe(?:ly)?|fine|ok|okay|all right|alright|harmless|no problem|no (?:known )?(?:risk|harm|danger)s?|suitable|allowed|permitted|well tolerated|first choice|good (?:choice|option|idea)|recommended|preferred"
    r"|no (?:reason|need) to (?:stop|avoid|worry)|does no harm|not (?:harm|affect|hurt|matter|dangerous|harmful|a problem)|n't (?:harm|affect|hurt|matter)|never (?:harms?|hurts?)|without (?:any )?(?:risk|worry|worries|problems?|concern|harm|danger|restrictions?)"
    r"|freely|whenever you like|do(?:es)? not interact|no interactions?|compatible|best (?:choice|option))\b"
)
_LETS = (
    r"\b(?:can|may|could) (?:\w+ ){0,2}?(?:be (?:\w+ly )?(?:taken|used|given|continued|started|combined|administered|prescribed|offered|added|mixed|vaccinated)|take|use|keep|continue|start|stay|have|carry on|go on|receive|remain|combine|add|get|breast-?feed|nurse)\b"
    r"|^\W*(?:if [^,]*, |when [^,]*, |during [^,]*, |for [^,]*, )?(?:please |just |simply |then |also )?(?:take|use|keep taking|keep using|continue|give|combine|add|start|try|carry on|stay on|offer)\b"
    r"|\b(?:is|are) (?:also )?(?:used|given|taken|indicated|licensed|meant|intended|an option|continued|able to)\b|\bshould (?:be )?(?:continued?|given?|taken?|carry on|keep|stay|started?)\b|\bkeep (?:taking|using)\b|\bto (?:keep|go on|carry on) (?:taking|using)\b|\bcontinue (?:to )?(?:take|taking|use|using|treatment|with)\b|\bneed not (?:stop|be stopped)|\bno change\b"
)
_CAUTION = (
    r"\b(?:(?<!do )(?<!does )(?<!will )(?<!need )not(?! (?:harm|affect|hurt|matter|dangerous|harmful|a problem|only))|never(?! (?:harms?|hurts?))|avoid\w*|unless|until|must stop|contra-?indicat\w*|unsafe|dangerous|(?<!no )(?<!not )(?<!any )(?<!without )(?<!known )(?:risks?|harm\w*|danger\w*)"
    r"|defects?|malform\w*|toxic\w*|only (?:if|when|under|with|in|for|after)|caution\w*|careful\w*|close(?:ly)? (?:watch|monitor|supervis)\w*|monitor\w*|ask|tell|talk|consult|discuss|(?:your|a|the) (?:doctor|specialist|prescriber|midwife|pharmacist)"
    r"|weigh\w*|cannot|benefits?|contacts?|household|siblings?|relatives|carers|selected|special\w*|stopp?(?:ed|ing)? (?:before|at least|taking|it|the|if|as)|instead|alternatives?|switch\w*|replac\w*|chang(?:e|ed|ing) (?:to|from)|rather|before (?:you )?(?:becom|get|try)\w*|(?:weeks|months|days|hours) (?:before|after|apart)|after (?:the )?(?:last|birth|delivery|stopping)|contracepti\w+|birth control|unknown|whether|if (?:it|this) is|bleed\w*|serious\w*|fatal|death|coma|reduc\w*|lower(?:ed)? dose|rule out|pregnancy test|(?:negative|exclude) pregnan\w*|pregnancy must|studies|animal|reye\w*|swallow\w*|accident\w*|reach|overdose|inactivated|non-live|delay\w*|postpon\w*|interrupt\w*|withh\w+)\b|n't\b(?! (?:harm|affect|hurt|matter))"
)
# Help is called for, or the medicine is stopped.
_HELP = r"\b(?:call|ring|phone|999|911|112|emergency|ambulance|hospital|medical help|get help|seek|see (?:a|your) doctor|urgent\w*|straight away|at once|immediately|first aid)\b"


def permits(folded: str, *, plainly: bool = False) -> bool:
    """Whether a folded sentence permits what it speaks of; with `plainly` only if it calls that safe.

    A sentence with a caution ("only if", "ask", "risk", "instead") or a question permits nothing.
    """
    if folded.rstrip("\"')”’ ").endswith("?"):
        return False
    said = compiled(_CALLS_SAFE).search(folded) or (not plainly and compiled(_LETS).search(folded))
    return bool(said) and not cautions(folded)


def cautions(folded: str) -> bool:
    """Whether a folded sentence holds a word of caution: a denial, a risk, a condition, somebody to ask."""
    return compiled(_CAUTION).search(folded) is not None or compiled(_HELP).search(folded) is not None
