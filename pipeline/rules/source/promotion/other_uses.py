"""A further or future use of an investigational drug needs the trial that studies it, or a date.

"It is also being explored in ..." widens the promise beyond what anyone has tested, and it cannot be checked: the
reader does not learn which trial, where, or whether it still goes on. A trial number or a date under the same heading
is enough. Source: 21 CFR 312.7(a) as house rule.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.english.sourcing import has_trial_number, is_dated
from pipeline.rules.heading_groups import heading_groups
from pipeline.rules.prose import Prose

_STUDY = r"(?:explor|investigat|stud(?:i|y)|test|evaluat|examin|research|assess|look|trial|tri)(?:e|es|ed|ing|s)?"

OTHER_USES = Lexicon(
    words=(
        rf"(?:is|are|was|were|being|researchers|scientists|doctors|teams|studies|trials) (?:are |is |now |currently )*also (?:now |currently |being |under )*(?:{_STUDY})(?: at| into)?(?! (?:the (?:safety|dose|effects? of food))| (?:blood|liver|for (?:antibod|pregnan)))",
        rf"(?:new|other|additional|further|future|broader|wider|many|more|several|various|different|non-\w+|next|emerging) (?:\w+ )?(?:uses?|indications?|applications?|diseases?|conditions?|cancers?|tumou?r types?|settings?|fields?|areas)(?: \w+){{0,3}} (?:{_STUDY}|are (?:expected|planned|likely|on the horizon|in sight)|may follow|will follow|look|could|might|beckon)",
        r"(?:current|ongoing|recent|new|latest|upcoming|future|next|many|several|(?:19|20)\d\d) (?:(?:19|20)\d\d )?(?:\w+ )?(?:stud(?:y|ies)|trials?|research) (?:is |are |will |now |also )*(?:explor|look|investigat|test|examin|expand|combin|pair|extend|focus)\w*",
        r"(?:may|might|could|can|will|would) (?:also |one day |soon |eventually |someday |potentially |in (?:the )?future |even )+(?:be (?:used|useful|helpful|given|extended|combined|applied|of use|of benefit|effective|offered|an option|a treatment)|treat|help|work|benefit|become|replace|prevent|find|open|play|serve|cure|reach|spare|extend)",
        r"(?:one day|someday|in (?:the )?(?:near |not too distant |coming )?future|in (?:the )?years to come|down the (?:line|road)|before long),? (?:it|this|the (?:drug|treatment|medicine)|[\w-]+|patients|doctors) (?:may|might|could|will|can)",
        r"under (?:study|investigation|evaluation|development) (?:for|in|as) (?:(?:many|several|various|numerous|a number of|some|multiple|two|three) )?(?:other|further|additional|more|new|different)",
        rf"(?:{_STUDY}) (?:for|in|as|across|against) (?:\w+ ){{0,2}}?(?:additional|other|further|new|broader|many more|several more)",
        r"(?:emerging|growing|great|considerable|increasing|rising|keen|mounting|intense) interest in",
        r"(?:its |the )?(?:use|potential|role|possibilities|promise) (?:goes|extends?|reach(?:es)?|stretch(?:es)?) (?:far |well )?beyond",
        r"beyond (?:cancer|oncology|its|this disease),",
        r"untapped",
        r"(?:shows?|has|have|holds?|offers?) (?:\w+ )?potential (?:in|for|as|against|beyond)",
        r"(?:turning|moving|expanding|looking|branching) (?:\w+ )?(?:to|into|towards?|beyond) (?:\w+ ){0,2}(?:other|new|further|additional) (?:uses?|diseases?|conditions?|indications?|fields?|areas|cancers|patients)",
        r"opens? (?:up )?(?:the door|new doors|new avenues|the way|new possibilities)",
        r"potential (?:future |new |other |further )(?:uses?|indications?|applications?)",
        r"(?:pipeline|portfolio) of (?:uses|indications)",
        rf"(?:{_STUDY}|looking|pairing|combining)(?: (?:at|whether|if|how|into|the use of))? [^.;]{{0,60}}(?:combination|combined|paired|neo-?adjuvant|adjuvant|earlier (?:stage|line|use)|before surgery|maintenance|prevention|other (?:cancers|diseases|conditions|tumou?rs|uses))",
    ),
    innocent=(
        r"(?:will|may|can|could) also be (?:used|given|useful) (?:to (?:measure|monitor|test|check|contact)|for (?:future research|research|quality))",
        r"future research",
    ),
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text of an investigational drug; sources may stand anywhere under the same heading."""
    if not prose.investigational:
        return
    for passage in heading_groups(prose.texts):
        found = [(text, hit) for text in passage if text.role != "id" for hit in OTHER_USES.find(text.shown)]
        if not found:
            continue
        together = "\n".join(text.shown for text in passage)
        if has_trial_number(together) or is_dated(together):
            continue
        for text, hit in found:
            yield Problem(
                text.pointer, f"“{hit.words}” speaks of another use without a trial number or a date", needle=hit.words
            )


RULE = Rule(
    code="PRO008",
    name="other-use",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Name the trial (NCT number, its state, the day you looked), or delete it.",
    check=check,
    sources=("21 CFR 312.7(a)",),
    waivable=True,
    examples=(
        Example(
            "in a monograph",
            {"sections.overview.blocks.introduction.text": "Current studies are exploring it before surgery."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("also explored", text="ABC-123 is also being explored in lupus.", fires=True),
        Example("one day", text="ABC-123 could one day replace injections.", fires=True),
        Example("emerging interest", text="There is emerging interest in ABC-123 for other fields.", fires=True),
        Example(
            "combined", text="Researchers are studying whether ABC-123 can be combined with radiation.", fires=True
        ),
        Example(
            "with its trial", text="ABC-123 is also being studied in lupus (NCT99999999, recruiting on 3 March 2026)."
        ),
        Example(
            "under the same heading",
            text="## Research\n\nABC-123 is also being tested in children.\n\n- Trial: NCT99999999\n",
        ),
        Example("the use studied", text="ABC-123 is being studied in people with gout."),
        Example("an approved drug", text="Aspirin is also being studied in other diseases.", status="approved"),
        Example("samples", text="Your samples may also be used for future research."),
    ),
)
