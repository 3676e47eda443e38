"""Nothing ensures safety: no test, no precaution and no medicine.

Tests find harm, they do not prevent it; no medicine is free of risk. A reader who believes in a guarantee does not
watch for signs, and does not call. Source for drugs under study: 21 CFR 312.7(a), which forbids to represent them as
safe.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.marking import has_any, listed
from pipeline.rules.prose import Prose

_ORGAN = r"(?:liver|hearts?|kidneys?|eyes?|lungs?|nerves?|brain|bones?|blood|skin|body|bab(?:y|ies)|child(?:ren)?|fetus|patients?|you|they|it|organs?|pregnancy|people)"
_WELL = r"(?:healthy|safe|protected|unharmed|undamaged|unaffected|normal|well|strong|in good health|free (?:of|from) (?:harm|damage|side effects|risk|complications))"
_HARM = r"(?:side effects?|adverse (?:effects?|events?|reactions?)|complications?|harm|damage|problems?|risks?|danger|relapses?|infections?|allergic reactions?|overdoses?|interactions?)"
_WHOLLY = r"(?:completely|totally|perfectly|absolutely|entirely|wholly|utterly|always|100\s?%|100 percent|fully|guaranteed to be)"
_ACTING = r"(?:ensures?|guarantees?|assures?|makes? (?:sure|certain)|secures?)"

# Phrases that promise safety. House list: what no test, precaution or medicine can do.
_PROMISES = (
    # Tests ensure that the liver stays healthy.
    rf"(?<!\bto )(?<!\bhelp )(?<!\bhelps )(?<!\bplease )\b{_ACTING} (?:that )?(?:the |your |their |his |her |every )?(?:\w+ )?{_ORGAN} (?:stays?|remains?|is|are|keeps?|will (?:stay|remain|be|keep)|cannot be|can't be)(?: \w+)? {_WELL}",
    # Monitoring ensures your safety; guarantees safety.
    r"\b(?:tests?|testing|monitoring|checks?|scans?|check-?ups?|visits?|precautions?|screening|this|it|which|that|they|medicine|drug|tablets?|treatment|coating|formula(?:tion)?|design|program(?:me)?|schedule|plan)s? (?:will |also )?(?:ensures?|guarantees?|assures?) (?:complete |full |total |absolute |your |patient |the )*safety",
    r"\bguarantees? (?:that )?(?:you|patients?|nobody|no one|people) (?:will|are|can)\b",
    r"\bguarantees? (?:no|zero|freedom from|protection (?:from|against))\b|\b(?:is|are) guaranteed (?:to be )?(?:safe|free)|\bsafety is guaranteed\b|\bguaranteed safety\b",
    # There is no risk.
    rf"\brules? out (?:all|any|every|the|each) (?:\w+ )?(?:{_HARM}|possibility|chance)",
    rf"\b(?:prevents?|avoids?|eliminates?|removes?|excludes?|stops?|abolish(?:es)?) (?:all|any|every) (?:\w+ )?(?:possible |serious |chance of |risk of |the )*{_HARM}",
    r"\beliminates? (?:the|all) (?:\w+ )?(?:risk|danger)s?\b",
    rf"\bprotects? (?:(?:you|them|people|everyone|patients?|women|children|(?:your|the) {_ORGAN}|your \w+) )?(?:{_WHOLLY}|against (?:all|every) \w+)",
    rf"\b{_WHOLLY} protects? (?:you|them|people|everyone|patients?|against|from|(?:your|the) {_ORGAN}|your)\b",
    r"\b(?:is|are|being|was|were|be|as) (?:completely |totally |virtually |practically )?risk-free\b",
    r"\b(?:carries|poses|has|have|with|there is|there are|involves|presents) (?:absolutely |virtually )?(?:no|zero) (?:health |safety )?(?:risks?|dangers?)(?: at all| whatsoever| for (?:you|anyone|patients|the)| to (?:you|anyone|patients|your|the)| in (?:\w+ing|using)| (?:if|when) you)",
    r"\bwithout any (?:risk|side effects?|danger)s?\b(?! factors?)",
    r"\bzero (?:risk|side effects)\b",
    # It has no side effects.
    r"(?<!people )(?<!patients )(?<!you )(?<!women )(?<!men )(?<!who )(?<!participants )(?<!children )\b(?:has|causes?|produces?|gives?|brings?|shows?) (?:absolutely )?no (?:known |serious |severe |major |harmful |lasting )*(?:side|adverse|harmful|unwanted) (?:effects?|reactions?)",
    r"\b(?:free (?:of|from)|side[- ]effect[- ]free) (?:all |any )?(?:side|adverse) effects?\b|\bside[- ]effect[- ]free\b",
    r"\b(?:will|can|could) never (?:harm|hurt|damage|cause (?:harm|damage|side effects))",
    r"\b(?:cannot|can't|will not|won't) (?:possibly )?(?:harm|hurt|damage) (?:you|your|anyone|the)\b",
    rf"\b(?:is|are|was|were|be|it's|proven|considered) {_WHOLLY} (?:safe|harmless)\b",
    r"\b(?:is|are) (?:safe|harmless) (?:for|in) (?:everyone|everybody|anyone|all (?:patients|people|ages|adults|children))\b",
    r"\bnothing (?:can|will) go wrong\b|\b(?:no|without) (?:need|reason) to worry about (?:side effects|safety)",
)
_DENIED = r"\b(?:not|never|no|nor|neither|cannot|none|nothing|nobody|hardly|without)\b|n't\b|\b(?:myth|false|wrong|if|whether|unlikely)\b"
# People make sure of things; tests and precautions do not.
_PEOPLE = r"\b(?:you|nurses?|doctors?|staff|teams?|committees?|parents?|carers?|caregivers?|pharmacists?|we|they|investigators?|who)\s+(?:will |must |should |also |always )*$"
_BEGINNING = r"(?:^|[;:])\W*(?:please |always |and |then )?$"
_BARE = r"(?:ensure|guarantee|assure|make|secure|avoid|prevent|remove|eliminate|rule|exclude|stop)s? "
_SIGNS = listed(
    "ensur guarant assur sure certain secure rule prevent avoid eliminat remov exclud protect risk danger "
    "effect never harm hurt safe damage wrong worry "
)


def _pattern() -> re.Pattern[str]:
    return compiled("|".join(f"(?:{p})" for p in _PROMISES))


def check(prose: Prose) -> Iterator[Problem]:
    """Look for promises that are not denied."""
    for text in prose.texts:
        if text.role == "id" or not has_any(fold(text.shown), _SIGNS) or not _pattern().search(fold(text.shown)):
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            if folded.rstrip("\"')” ").endswith("?"):
                continue
            for match in _pattern().finditer(folded):
                clause = compiled(r"[,;:()]| but | and ").split(folded[: match.start()])[-1]
                asked = compiled(_BEGINNING).search(folded[: match.start()]) or compiled(_PEOPLE).search(clause)
                if asked and compiled(_BARE).match(match.group()):
                    continue  # "Make sure ..." and "nurses make sure ...": somebody is to do it
                if compiled(_DENIED).search(clause) or folded[: match.start()].count('"') % 2:
                    continue
                words = text.shown[start + match.start() : start + match.end()]
                yield Problem(text.pointer, f"the {text.role} promises safety: “{words}”", needle=words)
                break


RULE = Rule(
    code="CIW006",
    name="absolute-safety",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say what a test or precaution does: “blood tests check your liver”, “lower the risk”.",
    check=check,
    sources=("21 CFR 312.7(a)", "house rule"),
    examples=(
        Example("tests", text="Frequent blood tests ensure the liver stays healthy.", fires=True),
        Example("a guarantee", text="Monitoring guarantees that you will not be harmed.", fires=True),
        Example("all risk", text="The scan before treatment rules out any risk to the heart.", fires=True),
        Example("no side effects", text="Exampol syrup has no side effects.", fires=True),
        Example("completely safe", text="It is completely safe in children.", fires=True),
        Example("protection", text="The vaccine protects you completely.", fires=True),
        Example("prevention", text="Taking it with food prevents any side effects.", fires=True),
        Example("tests check", text="Blood tests check how your liver is working."),
        Example("a denial", text="No test can guarantee that you will be well. No medicine is completely safe."),
        Example(
            "an instruction",
            text="Make sure that your child is safe in the car seat. To ensure your safety, tell us about falls.",
        ),
        Example("help", text="Regular checks help ensure that the kidneys stay healthy."),
        Example("people without any", text="Some people have no side effects."),
        Example("a lower risk", text="Washing your hands lowers the risk of infection."),
    ),
)
