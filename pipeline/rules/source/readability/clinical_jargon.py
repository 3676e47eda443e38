"""A text for patients has no sentence in clinical language: two unexplained terms in one sentence are too many.

"Hepatocellular transaminitis and myelosuppression" warns nobody who has to call the doctor when the skin turns yellow.
Words of the clinic, of pharmacology and of prescriptions are counted; one that is explained in the sentence ("low white
cells (neutropenia)", "a fever, called pyrexia") is not. Source: European Commission, guideline on the readability of the
label and package leaflet (2009), "describe medical terms in a way patients can understand"; the number is a house rule.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import sentences
from pipeline.rules.prose import Prose

_MOST = 1
_LONGEST = 60
# House list: stems of words that lay readers do not know, and endings that build them. Names of illnesses that people
# have and words that leaflets explain (anaphylaxis, hypertension, neuropathy) are left out.
_STEMS = (
    r"hepato\w{3,}|nephro(?:tox|path)\w+|oto-?tox\w+|cardio-?tox\w+|neuro-?tox\w+|cyto-?(?:tox|pen|redu)\w+|myelo-?(?:supp|tox|abl)\w+|immuno-?(?:gen|comprom|supp)\w+"
    r"|\w*cytopeni\w+|neutropeni\w+|leu[ck]openi\w+|lymphopeni\w+|agranulocyt\w+|mucositis|stomatitis|pneumonitis|cholestasis|transamin\w+|(?:brady|tachy)(?:card|arr?hyth)\w+|arrhythmogen\w+"
    r"|h(?:yper|ypo)(?:kal|natr|calc|magnes|uric|phosphat|bilirubin|albumin)\w+|rhabdomyol\w+|concomitant\w*|concurrent\w*|potentiat\w+|precipitat(?:e[sd]?|ing)|contra-?indicat\w+"
    r"|(?:hepatic|renal|adrenal|cardiac|pulmonary|respiratory|cerebro\w+|myocardial|gastro-?intestinal) (?:insufficienc\w+|impairment|failure|dysfunction|infiltrat\w+|toxicit\w+|depression|infarct\w+|events?|clearance|sequelae|decompensat\w+|h(?:a)?emorrhag\w+)"
    r"|pulmonary infiltrat\w+|anti-?cholinergic\w*|sympathomimetic\w*|serotonergic\w*|extrapyramid\w+|vasoconstrict\w+|vasodilat\w+|bronchoconstrict\w+|bioavailab\w+|pharmaco(?:kinetic|dynamic|log)\w+|metaboli[sz]e[sd]?|metabolites?"
    r"|half-life|dose[- ](?:dependen|limit|related)\w+|dyspn\w+|prurit\w+|erythem\w+|emesis|hyperemesis|pyrexi\w+|epistaxis|h(?:a)?ematuri\w+|h(?:a)?emoptysis|h(?:a)?ematemesis|mel(?:a)?ena|dysuri\w+|polyuri\w+|syncop\w+|somnolen\w+|xerostom\w+|myalgi\w+|arthralgi\w+"
    r"|par(?:a)?esthesi\w+|astheni\w+|dysgeusi\w+|dyspepsi\w+|dysphagi\w+|alopeci\w+|ataxi\w+|nystagm\w+|diplopi\w+|mydria\w+|urticari\w+|diaphore\w+|flatulence|titrat\w+|co-?administ\w+|administration of|administered (?:intraven|subcut|intramusc|oral)\w+|prophyla\w+|a?etiolog\w+"
    r"|idiopath\w+|exacerbat\w+|refractory|recalcitrant|sequelae|comorbidit\w+|co-morbidit\w+|parenteral\w*|sublingual\w*|intrathecal\w*|perioperativ\w+|post-?prandial\w*|pre-?prandial\w*|nocte|mane|in vitro|in vivo|agonis\w+|antagonis\w+|inhibitors? of|upregulat\w+"
    r"|downregulat\w+|receptor\w*|isoenzyme\w*|glycosyl\w+|phosphodiest\w+|lipodystroph\w+|ischa?emi\w+|thrombo-?embol\w+|coagulopath\w+|f(?:a|o)?ebrile|afebrile|malaise|lethargy|nocturia|steatosis|necro(?:sis|lysis|tic)\w*|vasculit\w+|encephalopath\w+|teratogen\w+"
    r"|embryo-?f\w+|f(?:o)?etotox\w+|gonadotox\w+|mutagen\w+|narrow therapeutic (?:index|window|range)|steady[- ]state|plasma (?:level|concentration)s?|serum (?:level|creatinine|potassium|sodium|concentration)s?|e?gfr|creatinine clearance"
    r"|qtc?[- ](?:interval|prolong\w+)|prolong\w+ (?:of )?(?:the )?qtc?|torsades?|ventricular|supraventricular|orthostatic|orthostasis|angio-?(?:o)?edema|oedematous|bradykinin|cyp\d\w*|p-gp|auc|cmax|tmax|elevations? of|hyperglyc(?:a)?emi\w+|adverse (?:events?|reactions?)|monotherap\w+|adjuvant|neoadjuvant|cytokine\w*"
    r"|efficac(?:y|ious)|tolerability|antihypertensive\w*|antiplatelet\w*|corticosteroid therap\w+|anaphylactoid|hypersensitivit\w+|idiosyncra\w+|photosensiti[sz]\w+|urinary retention|delirium|obstipation|micturition|defecat\w+|expectora\w+|cephalalgia|rhinorrh\w+|pharyng\w+|lacrimation|xerophthalm\w+|keratoconjunct\w+|uveitis"
)
_SHORT = r"\b(?:BID|TID|QID|QD|QHS|PRN|PO|IV|SC|IM|q\d{1,2}[hwd]|b\.i\.d\.|t\.i\.d\.|p\.r\.n\.|SBP|DBP|ANC|ALT|AST|LVEF|INR\s?[<>]|eGFR|LFTs?|ULN|NSAIDs?|ACEi|CrCl|HbA1c\s?[<>])(?![\w-])"
_EXPLAINED = compiled(
    r"\s*(?:\(|,? (?:that is|which (?:is|are|means?)|meaning|i\.e\.|also called|means)\b|, or\b|- )", re.IGNORECASE
)
_GLOSSES = compiled(r"(?:\(|\b(?:called|known as|name for|term for|say|said) (?:an? |the )?[\"“']?)$", re.IGNORECASE)


def check(prose: Prose) -> Iterator[Problem]:
    """Count the unexplained terms of each sentence of running text."""
    if not prose.for_patients or "professional" in prose.audiences:
        return
    for text in prose.texts:
        if text.role not in ("text", "paragraph", "item", "do", "dont", "summary") or len(text.shown) < _LONGEST // 3:
            continue
        if len(_terms(text.shown)) <= _MOST:
            continue
        for _, sentence in sentences(text.shown):
            found = _terms(sentence)
            if len({word.lower() for word in found}) > _MOST:
                words = "”, “".join(dict.fromkeys(found))
                yield Problem(
                    text.pointer, f"“{words}” in one sentence for patients: clinical language", needle=found[0]
                )
                break


def _terms(text: str) -> list[str]:
    return [
        match.group()
        for match in _jargon().finditer(text)
        if _EXPLAINED.match(text, match.end()) is None and _GLOSSES.search(text[: match.start()]) is None
    ]


@cache
def _jargon() -> re.Pattern[str]:
    return compiled(rf"\b(?i:{_STEMS})(?![\w-])|{_SHORT}")


RULE = Rule(
    code="REA011",
    name="clinical-jargon",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Say what the reader feels or sees (“yellow skin”, “a fever”), or explain the term where it stands.",
    check=check,
    sources=("European Commission, guideline on readability, 2009", "house rule"),
    waivable=True,
    examples=(
        Example(
            "harms",
            text="This medicine may cause agranulocytosis and cholestasis in susceptible people.",
            status="approved",
            audience="patient",
            fires=True,
        ),
        Example(
            "pharmacology",
            text="Concomitant use with itraconazole raises the plasma concentration of the drug.",
            status="approved",
            audience="patient",
            fires=True,
        ),
        Example(
            "abbreviations",
            text="Swallow one tablet PO BID with a glass of water.",
            status="approved",
            audience="patient",
            fires=True,
        ),
        Example(
            "symptoms",
            text="Tell the study nurse about dyspnoea, pruritus or epistaxis at once.",
            audience="patient",
            fires=True,
        ),
        Example(
            "explained",
            text="You may have too few white cells (neutropenia) or a sore mouth (mucositis).",
            status="approved",
            audience="patient",
        ),
        Example(
            "one term",
            text="The nurse measures your creatinine clearance with a blood test.",
            status="approved",
            audience="patient",
        ),
        Example(
            "plain",
            text="Call us if your skin turns yellow, you bruise easily or you are short of breath.",
            status="approved",
            audience="patient",
        ),
        Example(
            "for professionals",
            text="Agranulocytosis and cholestasis have been reported.",
            status="approved",
            audience="professional",
        ),
    ),
)
