"""Pieces of words of which a text on a subject holds one: what no text on storage, or on overdose, can do without.

House list, from the headings and standard sentences of the EMA QRD template.
"""

from __future__ import annotations

from collections.abc import Mapping

SIGNS: Mapping[str, str] = {
    "contraindications": r"not (?:take|use|be|have|receive|give)|n't (?:take|use|have|receive|give)|never|allerg|contraindicat|hypersensitiv|must not|should not|avoid",
    "interactions": r"medicines?|medications?|drugs?\b|inhibitor|inducer|interact|interfere|grapefruit|alcohol|food|drink|vaccin|cyp\d",
    "overdose": r"overdos|too much|too many|more (?:\w+ )*than|poison|swallow",
    "missed_dose": r"miss|forg[oe]t|late\b|skip",
    "storage": r"stor|keep|fridge|refrigerat|temperature|°|package|carton|expir",
    "pregnancy": r"pregnan|conceiv|fetus|foetus|unborn|baby",
    "lactation": r"breast|lactat|nurs|milk",
    "contraception": r"contracept|birth control|pregnan|condom",
    "elderly": r"elderly|older|years|aged?\b|geriatric",
    "driving": r"driv|machin|operat|cycl|tools|car\b",
    "excipients": r"ingredient|excipient|contain|lactose|allerg|inactive|sugar|gluten|sodium|alcohol|starch|gelatin",
    "reporting": r"report|tell|yellow card|medwatch|side effects?",
    "side effects": r"side effects?|adverse|undesirable|reaction|toxicit",
    "indications": r"used (?:to|for)|treat|indicat|prevent|diagnos|studied|stud(?:y|ies)|trial",
    "dosage": r"dose|dosage|take|tablet|capsule|inject|infus|administ|give|mg\b|ml\b|route",
    "pharmacokinetics": r"absor|metaboli|eliminat|half-life|excret|distribut|broken down|clearance|plasma|peak",
    "pharmacodynamics": r"mechanism|work|act(?:s|ion|ivit)|bind|block|inhibit|receptor|enzyme|effect|efficacy|stud(?:y|ies)|trial|respon|protein",
    "clinical studies": r"stud(?:y|ies)|trial|patients|participants|respon|surviv|result",
    "kidney": r"kidney|renal|dialysis|creatinine|clearance",
    "liver": r"liver|hepat|child-pugh|bilirubin",
    "children": r"child|infant|p(?:a)?ediatric|adolescen|baby|babies|newborn|years",
}
"""By field of `essentials`, and by name for other subjects of sections; written for folded text."""
