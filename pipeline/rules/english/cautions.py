"""What holds for every medicine, and the English words for its opposite: acts to forbid, and acts to ask for."""

from __future__ import annotations

from pipeline.record import record


@record
class Safety:
    """One thing that holds for every medicine: `rule` says it in words.

    `act` is the act as a regular expression for folded text, from its verb on; for `wrong` acts the rule forbids it,
    for `due` ones it asks for it. `signs` are pieces of words of which one stands in every text about it.
    """

    rule: str
    act: str
    signs: tuple[str, ...]
    happens: bool = False
    """Whether “you may” speaks of what can happen to somebody, and is then no permission."""


_DRUG = (
    r"(?:it|this|them|the|your|this medicine|(?:the |your |this |these |any |all )?(?:\w+ ){0,2}"
    r"(?:medicines?|medications?|tablets?|capsules?|pills?|drugs?|syrup|solution|suspension|inhaler|injections?|doses?|patch(?:es)?|drops|treatment|creams?|gel|ointment|spray|pens?|syringes?|vials?|bottles?|lozenges?|devices?))"
)
_STAFF = r"(?:doctors?|pharmacists?|nurses?|midwife|oncologist|physician|prescriber|specialist|dentist|surgeon|anaesthetist|clinic|healthcare \w+|health care \w+|health professional|medical team|care team|treating team|study team|study doctor|gp)"
_WITHOUT_ADVICE = r"(?:without (?:first )?(?:asking|talking|speaking|telling|checking|consulting|informing|contacting|discussing|seeking|the advice|the knowledge|advice|medical advice|guidance)\b(?! if)[^.;]{0,40}|on your own(?! skin)|by yourself|whenever you (?:like|want|wish|feel)|at any time you (?:like|want)|as soon as you feel (?:better|well))"
_IMPAIRED = r"(?:dizz|drows|sleepy|tired|light-?headed|faint|blurred|unwell|confused|unsteady|double vision)\w*"
_ALARM = r"(?:trouble breathing|difficulty (?:in )?breathing|breathing (?:problems|difficult\w*)|short(?:ness)? of breath|swelling of (?:the|your) (?:face|lips|tongue|throat)|(?:face|lips|tongue|throat) swells?|chest pain|anaphyla\w+|allergic reaction|jaundice|yellow(?:ing)? (?:skin|eyes|of)|(?:skin|eyes) (?:turns?|go|goes|becomes?) yellow|vomit(?:ing)? blood|cough(?:ing)? up blood|black stools|seizures?|fits|convulsions|suicid\w+|blister\w*|severe rash|pass out|collapse)"

# What holds for every medicine, from the standard sentences of package leaflets. Source: QRD template of the EMA for
# the package leaflet (sections 2 to 5), its wording for medicines in general.
WRONG: tuple[Safety, ...] = (
    Safety(
        "do not stop suddenly or without advice",
        rf"(?:stop|discontinue|quit|interrupt)(?: (?:taking(?! part)|using|having))?(?: (?!part\b)[\w-]+){{0,8}}? (?:suddenly|abruptly|all at once|overnight|from one day to the next|{_WITHOUT_ADVICE})",
        ("stop", "discontinue", "quit", "interrupt"),
    ),
    Safety(
        "do not stop suddenly or without advice",
        r"(?:suddenly|abruptly) (?:stop|discontinue|quit) (?:taking|using|it|this|the|your)",
        ("sudden", "abrupt"),
    ),
    Safety(
        "do not take a medicine that you are allergic to",
        r"(?:take|use|have|start|continue|keep taking|receive) (?:\w+ ){0,3}?(?:even )?(?:if|when|though|although) (?:you|they|he|she|the patient|your child) (?:\w+ )?(?:are|is|know\w*|have|has)\b(?! not| no)[^.;]{0,30}(?:allerg(?:ic|y) to (?:it|this|any|the|one|its|\w+ or (?:any|one|another))|hypersensitiv\w+)",
        ("allerg", "hypersens"),
    ),
    Safety(
        "do not take a medicine that you are allergic to",
        r"(?:take|use|have|continue|keep taking) (?:\w+ ){0,4}?even (?:if|when|though) (?:you|they|he|she|your child) (?:\w+ )?(?:are|is|have|has) (?:\w+ )?(?:allerg|hypersens)\w+",
        ("allerg", "hypersens"),
    ),
    Safety(
        "do not take a medicine that can harm you or your child",
        r"(?:take|use) (?:it|this|them|this medicine|the \w+|your \w+) (?:even )?(?:if|when|while|although) you (?:are|might be|may be|have)(?: \w+)? (?:pregnant|breast-?feeding|trying for a baby|(?:liver|kidney|heart) failure)",
        ("pregnant", "breast", "baby", "failure"),
        happens=True,
    ),
    Safety(
        "ask before you take a medicine with another illness",
        r"(?:take|use|have|receive)\b[^.;]{0,40}? without (?:first )?(?:asking|telling|talking to|speaking to|consulting|checking with)\b[^.;]{0,20}",
        ("without",),
    ),
    Safety(
        "do not drive while you feel dizzy or drowsy",
        rf"(?:drive|ride|cycle|operate|use (?:\w+ )?(?:machin|tools))\b[^.;]{{0,60}}?\b(?:if|while|when|even if|although|though|whenever|despite)\b(?:(?!\bnot?\b|n't|\bnever\b|no longer|without)[^.;]){{0,50}}?\b{_IMPAIRED}",
        ("dizz", "drows", "sleepy", "tired", "headed", "faint", "blurred", "unwell", "confus", "unsteady"),
    ),
    Safety(
        "do not give your medicine to other people",
        rf"(?:share|lend|pass|offer|hand|give)\b (?:out )?{_DRUG}(?: on)? (?:with|to|among) (?:(?!\b(?:{_STAFF})\b)[^.;]){{0,25}}?\b(?:others?|other people|other patients|else|friends?|family|famil(?:y|ies) members?|relatives?|neighbou?rs?|partner|colleagues?|anyone)\b",
        ("share", "lend", "pass", "offer", "hand", "give"),
    ),
    Safety(
        "do not share or reuse needles",
        r"(?:share|reuse|re-use) (?:\w+ ){0,2}(?:needles?|syringes?|pens?|lancets?)\b",
        ("needle", "syringe", "pen", "lancet"),
    ),
    Safety(
        "keep medicines out of the reach of children",
        r"(?:keep|store|leave|put|place)\b[^.;]{0,50}?(?<!out of )(?<!not )\b(?:with)?in (?:the |easy )?(?:sight and )?reach (?:and sight )?of (?:\w+ )?(?:children|kids|toddlers|infants|little ones|grandchildren|young ones|child)",
        ("reach",),
    ),
    Safety(
        "do not use a medicine after its expiry date",
        rf"(?:use|take|give|inject|keep taking|continue to (?:use|take)) (?:{_DRUG} )?(?:(?:even )?(?:after|past|beyond)\b[^.;]{{0,30}}\bexpir\w+|(?:even )?(?:if|when|once|after) (?:it|they) (?:has|have|is|are) (?:\w+ )?expired|(?:even )?after (?:it|they) expires?)",
        ("expir",),
    ),
    Safety(
        "do not drink alcohol without limit",
        r"(?:drink|have|consume|enjoy|use) (?:(?:as much|any amount of|unlimited|plenty of|large amounts of) (?:\w+ )?(?:alcohol|wine|beer|spirits)|alcohol(?:ic drinks)?\b[^.;]{0,15}(?:freely|as (?:much|often) as you|as usual|without (?:any )?(?:limit|restriction|worr)))|freely drink alcohol",
        ("alcohol", "wine", "beer", "spirits"),
    ),
    Safety(
        "do not drink alcohol unless your doctor allows it",
        r"drink (?:some |more |plenty of )?(?:alcohol(?:ic drinks)?|beer|wine|spirits)\b(?![^.;]*\b(?:only|moderat\w+|less|small|little|within)\b)",
        ("alcohol", "beer", "wine", "spirits"),
        happens=True,
    ),
    Safety(
        "do not wash a medicine down with alcohol or grapefruit juice",
        r"(?:take|swallow|wash|drink)\b(?: [\w-]+){0,5}? (?:down )?with (?:a |some |plenty of )?(?:glass of |little |cup of )?(?:alcohol|wine|beer|whisky|whiskey|spirits|grapefruit)",
        ("alcohol", "wine", "beer", "whisk", "spirits", "grapefruit"),
    ),
    Safety(
        "do not become pregnant during a treatment that may harm a child",
        r"(?:become|get|try to become|try to get|fall) pregnant (?:or father a child )?(?:while|during|when|as long as)\b|try for a baby (?:while|during)\b|father a child (?:while|during)\b",
        ("pregnant", "baby", "father"),
        happens=True,
    ),
    Safety(
        "do not ignore symptoms or advice",
        r"(?:ignore|disregard|overlook) (?:any|all|the|these|this|your|such|new|severe|signs|symptoms|warnings?|side effects|professional|medical)\b(?:(?! if your)[^.;]){0,40}",
        ("ignore", "disregard", "overlook"),
    ),
    Safety(
        "do not put off medical help",
        r"(?:delay|put off|postpone|avoid|hold off)\s+(?:on )?(?:seeking|getting|asking for|calling|contacting|telling|seeing|going to)\b[^.;]{0,40}?\b(?:help|advice|attention|care|doctor|ambulance|emergency|hospital|treatment|pharmacist|nurse)",
        ("delay", "put off", "postpone", "avoid", "hold off"),
    ),
    Safety(
        "do not go on with a medicine in spite of signs of danger",
        rf"(?:keep|carry on|go on|continue)(?: (?:taking|using|with|to take|to use|having))? (?:{_DRUG} )?(?:\w+ ){{0,2}}?(?:even )?(?:if|when|while|despite|though|although)\b(?:(?!\bnot?\b|n't)[^.;]){{0,40}}?\b{_ALARM}",
        ("keep", "carry on", "go on", "continue"),
    ),
    Safety(
        "do not change a dose without advice",
        rf"(?:change|increase|raise|double|reduce|lower|adjust|alter|skip|halve) (?:the|your|a|any|this) (?:\w+ )?(?:doses?|dosage|tablets?|medicine|medication|schedule)(?: [\w-]+){{0,3}}? {_WITHOUT_ADVICE}",
        ("dos", "tablet", "medic", "schedule"),
    ),
    Safety(
        "do not take more than prescribed",
        r"(?:exceed|go (?:over|above|beyond)|take more than) (?:the|your) (?:\w+ )?(?:recommended|prescribed|stated|maximum|daily|directed) (?:\w+ )?(?:dose|dosage|amount|limit|quantity)|take more (?:\w+ ){0,2}than (?:your doctor|you were|you have been|prescribed|recommended|directed)",
        ("exceed", "go over", "go above", "go beyond", "more"),
    ),
    Safety(
        "do not take other medicines without advice",
        rf"(?:take|use|start|combine|mix) (?:\w+ ){{0,3}}?(?:other|another|new|over-the-counter|herbal|any) (?:\w+ ){{0,2}}?(?:medicines?|medications?|drugs?|remed(?:y|ies)|supplements?|products?|painkillers?)(?: [\w-]+){{0,3}}? {_WITHOUT_ADVICE}",
        ("without", "on your own", "by yourself"),
    ),
    Safety(
        "do not miss tests and appointments",
        r"(?:skip|miss|cancel|avoid) (?:your|the|any|all) (?:\w+ ){0,2}?(?:blood tests?|check-?ups?|appointments?|monitoring|follow-?up|scans?)\b",
        ("skip", "miss", "cancel", "avoid"),
    ),
    Safety(
        "do not use a damaged medicine",
        rf"(?:use|take|inject|give) {_DRUG} (?:even )?(?:if|when|though) (?:the |it |they )(?:\w+ ){{0,3}}?(?:damaged|broken|discolou?red|leaking|torn|tampered|contains? particles|has particles)",
        ("damaged", "broken", "discolo", "leaking", "torn", "tampered", "particles"),
    ),
    Safety(
        "do not crush or chew tablets that release slowly",
        r"(?:crush|chew|grind|dissolve)\b[^.;]{0,30}?(?:(?:modified|prolonged|extended|sustained|slow|controlled|delayed)[- ]release|gastro-?resistant|enteric[- ]coated)[^.;]{0,15}?(?:tablets?|capsules?|pills?|granules)",
        ("release", "resistant", "enteric"),
    ),
)  # fmt: skip
# The same said of the thing: "the tablets can be crushed". From the participle on, with the whole sentence looked at.
WRONG_DONE: tuple[Safety, ...] = (
    Safety(
        "do not stop suddenly or without advice",
        rf"(?:stopped|discontinued|withdrawn|interrupted)\b(?: [\w-]+){{0,3}}? (?:suddenly|abruptly|all at once|overnight|{_WITHOUT_ADVICE})|(?:suddenly|abruptly) (?:stopped|discontinued|withdrawn)",
        ("stopped", "discontinued", "withdrawn", "interrupted"),
    ),
    Safety("do not use a medicine after its expiry date", r"(?:used|taken|given)\b[^.;]{0,25}?(?:after|past|beyond)\b[^.;]{0,30}\bexpir\w+", ("expir",)),
    Safety("do not give your medicine to other people", r"(?:shared|lent) (?:with|to|among) (?:others?|other people|friends?|family|relatives?|anyone)", ("shared", "lent")),
    Safety("keep medicines out of the reach of children", r"(?:kept|stored|left)\b[^.;]{0,30}?(?<!out of )\b(?:with)?in (?:the |easy )?(?:sight and )?reach (?:and sight )?of (?:\w+ )?children", ("reach",)),
    Safety("do not ignore symptoms or advice", r"(?:ignored|disregarded|overlooked)\b", ("ignored", "disregarded", "overlooked")),
)  # fmt: skip
DUE: tuple[Safety, ...] = (
    Safety(
        "tell and ask your doctor",
        rf"(?:tell|inform|notify|consult|contact|call|ask|report|talk|speak|check|discuss|mention|alert|see (?:your|a|the))\b(?! (?:\w+ ){{0,4}}?(?:first|by|for|until|only)\b)(?: (?!if\b|when\b|unless\b)[\w',-]+){{0,8}}? (?:to |with |for )?(?:your |a |the |any )?(?:\w+ )?{_STAFF}\b(?! (?:first|by|for|until|only))",
        ("doctor", "pharmacist", "nurse", "midwife", "oncolog", "physician", "prescriber", "specialist", "dentist", "surgeon", "clinic", "health", "team", "gp"),
    ),
    Safety("read the leaflet", r"read (?:\w+ ){0,3}(?:leaflet|label|instructions|guide|package insert|information)\b", ("read",)),
    Safety(
        "keep medicines out of the reach of children",
        r"(?:keep|store|leave|put|place)\b[^.;]{0,50}?\bout of (?:the )?(?:sight and )?reach (?:and sight )?of (?:\w+ )?(?:children|kids)|(?:keep|store) [^.;]{0,25}?\baway from (?:\w+ )?children",
        ("children", "kids"),
    ),
    Safety(
        "follow the advice of your doctor",
        rf"(?:follow|listen to|complete|finish)\b[^.;]{{0,25}}?(?:{_STAFF}(?:'s)? (?:advice|instructions|orders)|\b(?:whole|full|entire|complete) course)(?!\s+(?:if|when))",
        ("follow", "listen", "complete", "finish"),
    ),
    Safety(
        "take it as prescribed",
        r"(?:take|use) (?:\w+ ){1,4}?(?:exactly |always |just )?as (?:your doctor )?(?:has )?(?:told|prescribed|directed|instructed|described(?! by))",
        ("told", "prescribed", "directed", "instructed", "described"),
    ),
    Safety(
        "seek medical help",
        r"(?:seek|get|ask for|look for)\b(?: [\w-]+){0,3}? (?:help|advice|attention|assistance|care)\b(?! from (?:friends|the internet|others))|(?:call|dial)\b[^.;]{0,20}?\b(?:an ambulance|emergency (?:services|number|help)|911|999|112|poison (?:control|cent))|go to (?:the|a|your)(?: nearest)? (?:hospital|emergency)",
        ("seek", "get", "ask", "look", "call", "dial", "hospital", "emergency"),
    ),
    Safety("use effective contraception", r"use (?:(?:any|effective|reliable|highly effective|adequate) (?:method of )?|an? (?:effective|reliable) (?:method of )?)(?:contracepti\w+|birth control)", ("contracep", "birth control")),
    Safety(
        "do the tests that are asked for",
        r"(?:check|monitor|measure|test|attend|keep|have)\b (?:your |the |all )(?:\w+ ){0,2}?(?:blood (?:sugar|glucose|pressure|tests?|counts?)|liver (?:function|tests)|inr|potassium|appointments?)\b(?! (?:if|when|before|after|at|unless|with))",
        ("blood", "liver", "inr", "potassium", "appointment"),
    ),
)  # fmt: skip
NEEDLESS: tuple[Safety, ...] = (
    Safety(
        "tell and ask your doctor",
        rf"(?:tell|inform|notify|mention|report)\b(?: [\w',-]+){{0,8}}? (?:to )?(?:your |a |the |any )?(?:\w+ )?{_STAFF}\b(?: [\w',-]+){{0,3}}? (?:about|of|that|if you (?:are|have|take|use|get|develop|notice))\b",
        ("doctor", "pharmacist", "nurse", "midwife", "oncolog", "physician", "team"),
    ),
    *(due for due in DUE if due.rule in ("read the leaflet", "keep medicines out of the reach of children", "seek medical help")),
)  # fmt: skip
