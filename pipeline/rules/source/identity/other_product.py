"""A monograph names its own product, and no other product stands where its own belongs.

Text copied from another leaflet tells patients the dose, the effects and the dangers of another drug. Checked are the
places in which a leaflet names its product ("How to take X", "X contains the active substance"), and sentences whose
subject is a name that is taken for the drug's own. Texts about interactions and comparisons may name what they like.
"""

from collections import Counter
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.product_slots import slots, sole_subjects, together
from pipeline.rules.english.strangers import said_as_own
from pipeline.rules.english.subjects import Drug
from pipeline.rules.known_compositions import compositions
from pipeline.rules.known_medicines import KnownMedicine
from pipeline.rules.known_subject import Spoken, spoken
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject

_TYPICAL = "its own name belongs there"


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the names in the product's places with the name of the drug."""
    places = [text for text in prose.texts if text.role != "id"]
    texts = [(text.role, text.shown) for text in places]
    drug = own_drug(prose)
    if isinstance(prose, Subject):
        body = [fold(text.shown) for text in places if text.context.startswith("sections.")]
        if not any(name in text for text in body for name in drug.names):
            yield Problem(("identity", "generic_name"), f"no section names {prose.generic_name}", also=(("sections",),))
    if not drug.names:
        return
    main = prose.generic_name or min(drug.names)
    found: set[tuple[int, str]] = set()
    named = list(slots(texts))
    sure = isinstance(prose, Subject) or any(_own(slot.name, drug) for slot in named)
    for slot in named:
        if sure and not _own(slot.name, drug) and not together(texts, slot.name, drug):
            found.add((slot.place, slot.name))
    for slot in sole_subjects(texts, _confusable(prose, drug), drug):
        found.add((slot.place, slot.name))
    for index, name in sorted(found):
        yield Problem(places[index].pointer, f"{name} stands where the text is about {main}: {_TYPICAL}", needle=name)
    if not found and not isinstance(prose, Subject):
        yield from _strangers(prose)


def _strangers(prose: Prose) -> Iterator[Problem]:
    """Another well-known medicine, named once, of which a leaflet speaks as if it were its own."""
    told = spoken(prose)
    counts = Counter(mention.medicine.name for said in told for mention in said.named)
    main = told[0].main if told else None
    if main is None or len(counts) < 2 or counts[main.name] < 2:
        return
    for said in told:
        # "X contains fluticasone": what it holds is not what it is.
        holds = fold(said.sentence).find("contain")
        names = {m.medicine.name for m in said.named if holds < 0 or m.start - said.start < holds}
        if said.text.role in ("heading", "title", "label", "cell") or not _apart(said, main, names):
            continue
        mention = next(m for m in said.named if m.medicine.name != main.name)
        stranger, start = mention.medicine, mention.start - said.start
        partners = {part for name in main.names for group in compositions().get(name, ()) for part in group}
        aside = {"vitamin", "salt", "opioidblocker", "vaccine"} & set(stranger.classes) or partners & set(
            stranger.names
        )
        if (
            counts[stranger.name] == 1
            and not aside
            and said_as_own(fold(said.sentence), start, start + len(mention.said))
        ):
            words = said.sentence[start : start + len(mention.said)]
            yield Problem(
                said.text.pointer, f"{words} stands where the text is about {main.name}: {_TYPICAL}", needle=words
            )


def _apart(said: Spoken, main: KnownMedicine, names: set[str]) -> bool:
    """Whether a sentence names one other medicine, and the main one not at all or as what its reader took before."""
    if len(names - {main.name}) != 1:
        return False
    return main.name not in names or all(
        compiled(r"\bafter (?:using|taking|you (?:use|take)) (?:your |the )?$").search(
            fold(said.sentence)[: m.start - said.start]
        )
        for m in said.named
        if m.medicine.name == main.name
    )


def _own(name: str, drug: Drug) -> bool:
    lowered = name.lower()
    return any(lowered == own or lowered.startswith((own + "-", own + "'")) or own in lowered for own in drug.names)


def _confusable(prose: Prose, drug: Drug) -> frozenset[str]:
    """Names that stand for other substances than this one and are taken for it."""
    groups = [set(group.names) for group in prose.reference.look_alikes.entries if drug.names & set(group.names)]
    names = {name for group in groups for name in group}
    if isinstance(prose, Subject):
        names |= {substance.name for substance in prose.substances.substances}
    return frozenset(names - drug.names)


RULE = Rule(
    code="IDN003",
    name="other-product",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Put the name of the drug there, or take out the text that belongs to another product.",
    check=check,
    sources=("house rule", "ISMP list of confused drug names"),
    examples=(
        Example(
            "another product's heading", {"sections.dosing.title": "How to take Norvasc"}, ("sections.dosing.title",)
        ),
        Example(
            "another product's composition",
            {
                "sections.overview.blocks.introduction.text": "Examplinib is investigational. Zestril tablets contain the active substance lisinopril."
            },
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("its own", {"sections.dosing.title": "How to take examplinib"}),
        Example("nothing special", {"sections.dosing.title": "How to take this drug"}),
        Example(
            "two leaflets in one",
            text="# How to take Velmotinib\n\nSwallow it.\n\n# How to store Velmotinib\n\nKeep Nexavar out of the reach of children.",
            fires=True,
        ),
        Example(
            "a look-alike as the subject",
            text="Take hydroxyzine at night. Hydralazine can make you sleepy. Do not drive after hydroxyzine.",
            status="approved",
            fires=True,
        ),
        Example(
            "a warning of confusion",
            text="Hydroxyzine makes you sleepy. Hydralazine is a different drug. Take hydroxyzine at night.",
            status="approved",
        ),
        Example(
            "an effect of another",
            text="# Ramipril tablets\n\nRamipril lowers blood pressure.\n\nAmlodipine can make your ankles swell.",
            status="approved",
            fires=True,
        ),
        Example(
            "told to stop another",
            text="Montelukast is taken at night for asthma. Montelukast can cause bad dreams. Stop cetirizine and see a doctor if you feel low.",
            status="approved",
            fires=True,
        ),
        Example(
            "a partner",
            text="# Ramipril tablets\n\nRamipril lowers blood pressure. Amlodipine is often taken with it and can make your ankles swell.",
            status="approved",
        ),
        Example(
            "a brand and its substance",
            text="# What Norvasc is\n\nNorvasc tablets contain the active substance amlodipine. Amlodipine belongs to a group of medicines called calcium antagonists.",
            status="approved",
        ),
        Example(
            "another medicine taken too",
            text="# How to take methotrexate\n\nFolic acid is taken on another day. Take methotrexate once a week.",
            status="approved",
        ),
        Example(
            "an interaction",
            text="# How to take velmotinib\n\nKetoconazole is a strong inhibitor of CYP3A4. Tell your doctor if you take it.",
        ),
    ),
)
