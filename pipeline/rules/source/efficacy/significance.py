"""“Significant” says that a statistical test was passed; it needs the figures of the test, or another word.

"This is significant because ..." and "for a significant period" read as findings of a study. Where the p value, the
interval or the ratio stands in the same or a neighboring sentence, the word is right. "Significant bleeding" and "clinically
significant interaction" mean "important" and are left alone.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.prose import Prose

# What a trial measures and a writer may praise. "Significant" before other words (bleeding, interaction, renal impairment,
# weight loss) means "important". House list.
_BENEFIT = (
    r"improv\w*|benefits?|reliev\w*|relief|better|longer|prolong\w*|response|responses|efficacy|effectiveness"
    r"|effective|superior\w*"
    r"|difference|success\w*|survival|remission|results?|shr[aiu]nk\w*|shrinkage|reduction|reduc(?:e|ed|es|ing)"
    r"|decreas(?:e|ed|es|ing)|lower\w*|fewer|less"
    r"|extend\w*|activity|protect\w*|recover\w*|faster|quicker|sooner|greater|slow\w*|delay\w*|gains?|progress"
    r"|increas(?:e|ed|es|ing)|impact|effect"
)
_EVIDENCE = compiled(
    r"\bp\s?(?:-?\s?value)?\s*[=<>≤≥]|\bp[ -]values?\b|\b(?:confidence|credible) interval|\b(?:ci|cri)\b"
    r"|\b(?:hazard|odds|risk|rate) ratio|\bhr\s?[=:]?\s?\d"
    r"|\b(?:log-?rank|chi-?squared?|t-test|anova|fisher|wilcoxon|alpha|bonferroni)\b"
)
# Levels in the blood, exposure and the like: interactions and warnings, where the word means "important".
_NOT_A_RESULT = compiled(
    r"\b(?:clinically|medically|haemodynamically|hemodynamically|biologically|pharmacologically"
    r"|toxicologically)[ -](?:in)?significan"
    r"|\b(?:levels?|concentrations?|exposure|auc|cmax|clearance|plasma|amount of|absor\w+|metaboli\w+|half-life"
    r"|risk|risks|danger|harm|toxicity"
    r"|bleeding|side effects?|adverse|worsen\w*|impairment|blood pressure drop|drop in|sedation|drowsi\w+"
    r"|dehydrat\w+|interact\w*|kidney|renal"
    r"|liver|hepatic|qt|heart rate|fluid|level|alcohol|caution|avoid|dose|doses|stop taking|tell your doctor"
    r"|people may|can be)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for the word without the figures."""
    for text in prose.texts:
        if "ignifican" not in text.shown:
            continue
        found = [(start, sentence, fold(sentence)) for start, sentence in sentences(text.shown)]
        for index, (start, _, folded) in enumerate(found):
            match = _claim(folded)
            if match is None or any(_EVIDENCE.search(near[2]) for near in found[max(0, index - 1) : index + 2]):
                continue
            words = text.shown[start + match.start() : start + match.end()]
            yield Problem(
                text.pointer, f"“{words}” reads as the result of a statistical test, and no test is given", needle=words
            )


def _claim(folded: str) -> re.Match[str] | None:
    for match in _claims().finditer(folded):
        tested = folded[: match.start()].rstrip().endswith("statistically")
        if is_negated(folded, match.start()) or (_NOT_A_RESULT.search(folded) and not tested and not match["lay"]):
            continue
        if compiled(r"\b(?:clinically|medically)\s*$").search(folded[: match.start()]):
            continue
        return match
    return None


@cache
def _claims() -> re.Pattern[str]:
    return compiled(
        rf"\bsignificant(?:ly)?\b(?=(?:\s+[a-z-]+){{0,2}}?\s+(?:{_BENEFIT})\b)"
        rf"|\b(?:{_BENEFIT})\b(?:\s+[a-z-]+){{0,3}}?\s+significantly\b"
        rf"|(?P<lay>\b(?:this|that|it|which|result|results|finding|findings|data|difference|improvement|effect"
        rf"|benefit)\s(?:is|was|are|were)\s(?:highly |very |statistically |most )?significant\b"
        r"(?!\s+(?:risk|bleeding|interaction|side|drop|fall|amount|concern|problem))"
        r"|\bsignificant (?:period|while|time|length of time|amount of time|stretch|advance|step|milestone"
        r"|breakthrough|because)\b"
        r"|\bstatistical(?:ly)? significan(?:t|ce|tly)\b)"
    )


RULE = Rule(
    code="EFF008",
    name="significance",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Give the test (p value or confidence interval), or write “large”, “long”, “This matters because”.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example(
            "because", text="The ORR was 34 %. This is significant because there were no other options.", fires=True
        ),
        Example("a period", text="The cancer stopped growing for a significant period.", fires=True),
        Example("improvement", text="Patients showed a significant improvement in pain and sleep.", fires=True),
        Example("an adverb", text="Attacks became significantly shorter and fewer with fomrelast.", fires=True),
        Example("a bare claim", text="The drug significantly reduced attacks of migraine.", fires=True),
        Example(
            "no figures", text="The difference was statistically significant.", audience="professional", fires=True
        ),
        Example("with a p value", text="Pain fell significantly (p = 0.003)."),
        Example("in the next sentence", text="The reduction in attacks was significant. The 95 % CI was 12 to 30 %."),
        Example("important bleeding", text="Tell your doctor if you have had significant bleeding or kidney problems."),
        Example("interaction", text="Ketoconazole significantly increases the level of the drug in your blood."),
        Example("clinically", text="No clinically significant differences were seen in older adults."),
        Example("denied", text="There was no significant difference between the groups."),
        Example("weight", text="A significant loss of weight is a reason to call your doctor."),
    ),
)
