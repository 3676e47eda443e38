"""English words of clinical matters: directions, degrees, people, organs, status. See `pipeline.language.meanings.english`."""

from __future__ import annotations

from collections.abc import Mapping

CLINICAL: Mapping[str, Mapping[str, str]] = {
    "change": {
        "up": "increas*, rais*, go up, goes up, went up, rise, rises, rising, rose, risen, grow, grows, growing, growth, gain, gains, gained, elevat*, build up, "
        "builds up, enhanc*, overdos*",
        "down": "decreas*, reduc*, go down, goes down, went down, lowers, lowered, lowering, shrink*, shrank, shrunk, shrinkage, loss, lose, loses, lost, fall, falls, falling, "
        "fell, drop, drops, dropped, wear off, wears off, underdos*, diminish*, offset*, became smaller, becomes smaller",
        "gone": "vanish*, disappear*, eliminated, undetectable, cured, cures, cure",
    },
    "direction": {
        "up": "higher, high, highest, greater, greatest, larger, large, largest, bigger, biggest, too much, too many, longer, stronger, "
        "more likely, upward*, most",
        "down": "lower, low, lowest, smaller, small, smallest, too little, too few, shorter, weaker, less likely, downward*, fewer, fewest, least",
    },
    "width": {
        "wide": "wide, wider, widen*, dilat*, relax*, expand*",
        "narrow": "narrow, narrower, narrows, narrowed, narrowing, constrict*, tighten*",
    },
    "dose step": {
        "first": "starting dose, starting doses, initial, loading, first",
        "highest": "maximum, maximal, top",
        "lowest": "minimum, minimal",
        "lasting": "maintenance",
        "last": "final, last",
        "usual": "usual, standard, recommended, normal, regular",
    },
    "severity": {
        "mild": "mild, mildly, slight, slightly, minor, trivial, meaningless",
        "moderate": "moderate, moderately",
        "severe": "severe, severely, serious, seriously, grave, major",
        "extreme": "fatal, life threatening, end stage, terminal",
    },
    "how common": {
        "very common": "very common, very commonly, most common",
        "common": "common, commonly, often, frequent, frequently",
        "uncommon": "uncommon, uncommonly, infrequent*",
        "rare": "rare, rarely, seldom",
        "very rare": "very rare, very rarely",
    },
    "harm": {
        "harms": "harm, harms, harmful, harming, harmed, danger*, toxic*, poison*, hazard*, unsafe, injur*, damag*",
        "is harmless": "harmless, safe, safely, safety, help, helps, helpful, assist, assists, benefi*, protect*, bother*, welcome",
    },
    "effect": {
        "better": "better, improv*, recover*, respond*, response, effective, effectively, success*",
        "worse": "worse, worsen*, deteriorat*, progress*, fail, fails, failed, failure, ineffective, unsuccessful",
    },
    "mechanism": {
        "blocks": "block*, inhibit*, suppress*, antagoni*, shut down, shuts down, switch off, switches off, turn off, turns off, stop the signal*",
        "activates": "activat*, stimulat*, trigger*, agonist*, switches on, turns on, promot*, suppl*, feed, feeds",
        "leaves alone": "left untouched, left unchanged, bypass*, does not touch",
        "processes": "broken down, breaks down, process*, metaboli*",
    },
    "laboratory": {
        "excess": "hyper*",
        "shortage": "hypo*",
        "positive": "positive",
        "negative": "negative",
        "sensitive": "sensitive, susceptible",
        "resistant": "resistant, resistance",
        "acute": "acute",
        "chronic": "chronic",
        "stable": "stable, stopped growing",
        "unstable": "unstable",
    },
    "cause": {"bacteria": "bacteri*", "viruses": "virus*, viral", "fungi": "fung*", "parasites": "parasit*"},
    "side": {"left": "left ear, left eye, left side, left arm, left leg", "right": "right ear, right eye, right side, right arm, right leg",
             "both": "both eyes, both ears, bilateral*"},
    "people": {
        "children": "child, children, child's, children's, pediatric*, paediatric*, infant, infants, infantile, baby, babies, newborn*, "
        "neonat*, toddler*, teen*, adolescen*, boys, girls",
        "unborn": "unborn child, unborn baby, fetus*, foetus*, fetal, foetal, embryo*, developing baby, developing fetus",
        "adults": "adult, adults, grown ups",
        "elderly": "elderly, older people, older adults, older patients, geriatric",
        "women": "women, woman, female, females",
        "men": "men, man, male, males",
        "pregnant": "pregnan*, expecting a baby",
        "in labour": "give birth, labour, in labor",
        "breast-feeding": "breastfe*, breast feed*, breast fed, nursing, lactat*",
    },
    "who was studied": {"healthy": "healthy", "animals": "animal, animals, mice, mouse, rats, rat, rabbits, dogs"},
    "earlier treatment": {
        "treated before": "already tried, previously treated, pretreated, pre treated, had failed, have tried, previous treatment",
        "not treated before": "untreated, treatment naive, never treated, never tried, first line",
    },
    "organ": {
        "liver": "liver, hepatic, hepatitis, hepatotox*",
        "kidney": "kidney, kidneys, renal, nephro*, creatinine, urea",
        "heart": "heart, cardiac, cardio*",
        "lung": "lung, lungs, pulmonary",
        "brain": "brain, cerebral",
        "stomach": "stomach, gastric",
        "bowel": "bowel, bowels, intestin*, gut",
        "eye": "eye, eyes, ocular, ophthalm*",
        "ear": "ear, ears",
        "throat": "throat",
        "skin": "skin, dermal",
        "nose": "nose, nasal",
        "breast milk": "breast milk, human milk, mother's milk",
        "blood": "blood, plasma, serum",
        "urine": "urine, urinary",
        "bone": "bone, bones",
        "thyroid": "thyroid",
        "bladder": "bladder",
        "pancreas": "pancrea*",
        "nerve": "nerve, nerves, neuro*, nervous",
        "class A": "pugh a, class a",
        "class B": "pugh b, class b",
        "class C": "pugh c, class c",
    },
    "status": {
        "approved": "approv*, authoris*, authoriz*, licens*, licenc*, clearance, cleared, marketed, on the market, registered, prescription, "
        "prescription only, prescribed, prescribe, prescribes, prescribing, commercially available, available on prescription, available by prescription, now available, "
        "available from pharm*, available at pharm*, launch*, in pharmacies, green light, standard of care, post approval, signed off",
        "indicated": "indicated, indication, indications, used for, used to treat, used in the treatment, treatment of, treating, for treating",
        "investigational": "investigational, experimental, unapproved, unlicensed, unauthorised, under investigation, being studied, "
        "being tested, being investigated, in clinical trials, clinical trial, clinical trials, clinical study, clinical studies, in trials, in the studies, "
        "doses studied, studying it, is still investigational, under study, in development, candidate",
    },
    "alarm sign": {
        "breathing": "trouble breathing, difficulty breathing, shortness of breath, short of breath, breathing",
        "swelling": "swelling, swollen, swell, swells",
        "bleeding": "bleeding, bleed, bruising",
        "fit": "seizure*, fits, convulsion*",
        "fainting": "faint*",
        "chest pain": "chest pain",
        "rash": "rash, hives",
        "fever": "fever",
        "jaundice": "jaundice, yellow skin",
        "suicide": "suicid*",
    },
}  # fmt: skip
