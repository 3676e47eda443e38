"""Promotional wording put into the prose, a dozen wordings or more of each sort."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.mutation.sheet import Edit, Kind, Mutator, Sheet
from tests.mutation.status import inserted

EFFICACY = (
    "{Drug} works very well.", "{Drug} is effective in most people.", "{Drug} stops the disease.", "Studies prove that {drug} helps.",
    "{Drug} has shown that it can beat resistant tumors.", "People who take {drug} live longer.", "{Drug} cures many patients.",
    "The drug is safe.", "{Drug} is safe and well tolerated.", "{Drug} delivers lasting remissions.", "Patients get better with {drug}.",
    "{Drug} outperforms older drugs.", "{Drug} shrinks tumors quickly.", "Treatment with {drug} saves lives.", "{Drug} is a successful therapy.",
)  # fmt: skip
HYPE = (
    "{Drug} is a game-changer.", "{Drug} is a miracle drug.", "{Drug} opens a new era of medicine.", "This is a revolutionary treatment.",
    "{Drug} is a best-in-class medicine.", "{Drug} is the most advanced drug of its kind.", "A true breakthrough in science!",
    "{Drug} is a world-leading innovation.", "{Drug} is a state-of-the-art therapy.", "An exciting milestone in drug development.",
    "{Drug} is a wonder drug.", "{Drug} sets a new gold standard.", "{Drug} has extraordinary power.", "The remarkable {drug} is unlike any other drug.",
)  # fmt: skip
HOPE = (
    "There is finally hope.", "Do not give up: {drug} is here.", "{Drug} gives families their future back.", "It could be your last chance.",
    "Dream of a life without disease.", "{Drug} brings new hope to desperate patients.", "You owe it to your loved ones to try {drug}.",
    "Without {drug} the disease will win.", "Imagine being free of illness again.", "{Drug} lets you reclaim your life.",
    "Time is running out, so ask for {drug} today.", "Patients are longing for {drug}.",
)  # fmt: skip
ABSOLUTE = (
    "{Drug} always works.", "{Drug} is 100 % safe.", "There is no risk at all.", "Everyone benefits from {drug}.", "{Drug} never causes harm.",
    "It works for every patient.", "{Drug} completely removes the disease.", "Success is guaranteed.", "{Drug} has no side effects.",
    "Nobody has ever been harmed by {drug}.", "{Drug} eliminates all symptoms for good.", "There is zero chance of a relapse.",
    "The tests make sure that nothing can happen to you.", "{Drug} is perfectly safe for all ages.",
)  # fmt: skip
BRAND = (
    "We are proud to bring you {drug}.", "Our experts recommend {drug}.", "At our company we believe in {drug}.", "We developed {drug} for you.",
    "Trust us with your health.", "As a leading provider, we offer {drug}.", "Our mission is to make {drug} available.", "We think {drug} is the right choice.",
    "Choose our clinic for your treatment with {drug}.", "Our patients love {drug}.", "Join us on the journey with {drug}.", "Our team stands behind {drug}.",
)  # fmt: skip
MINIMISING = (
    "Side effects are nothing to worry about.", "The side effects are easy to live with.", "Most people hardly notice any side effects.",
    "The risks are negligible.", "Side effects are generally harmless.", "{Drug} is gentle on the body.", "Any discomfort passes quickly.",
    "The side effects are very manageable.", "Only a few people have minor complaints.", "There are just some small nuisances.",
    "Serious problems are practically unheard of.", "{Drug} is as harmless as a vitamin.", "Do not be put off by the list of side effects.",
)  # fmt: skip
COMPARISON = (
    "{Drug} is better than all other drugs.", "Unlike other treatments, {drug} spares healthy tissue.", "{Drug} is superior to chemotherapy.",
    "No other medicine comes close.", "{Drug} is safer than older medicines.", "{Drug} is more potent than its competitors.", "{Drug} is the only one of its kind.",
    "Older drugs are outdated since {drug} came.", "{Drug} works twice as well as standard treatment.", "Doctors prefer {drug} over other drugs.",
    "Compared with other drugs, {drug} is hardly toxic.", "{Drug} is the number one choice.",
)  # fmt: skip
FUTURE = (
    "{Drug} will soon be approved.", "Approval is only a matter of time.", "{Drug} will change how cancer is treated.", "Experts expect {drug} to reach patients next year.",
    "{Drug} is about to enter pharmacies.", "A decision on {drug} is expected any day.", "Soon everyone will be able to take {drug}.",
    "{Drug} is on its way to becoming the standard treatment.", "{Drug} may soon treat many other diseases.", "The launch of {drug} is planned for spring.",
)  # fmt: skip
# What a leaflet of an approved drug may say as well.
_ONLY_INVESTIGATIONAL = frozenset(("efficacy_claim", "future"))


def _kind(name: str, title: str, sentences: tuple[str, ...]) -> Kind:
    def make(sheet: Sheet, random: Random) -> Iterator[Edit]:
        if sheet.investigational or name not in _ONLY_INVESTIGATIONAL:
            yield from inserted(sheet, random, name, sentences, 2)

    mutator: Mutator = make
    return Kind(name, title, mutator, 20)


KINDS = (
    _kind("efficacy_claim", "a claim that an investigational drug works or is safe", EFFICACY),
    _kind("hype", "hype", HYPE),
    _kind("hope", "hope and fear", HOPE),
    _kind("absolute", "absolute promises", ABSOLUTE),
    _kind("brand", "the voice of a brand", BRAND),
    _kind("minimising", "risks made small", MINIMISING),
    _kind("comparison", "unsupported comparison", COMPARISON),
    _kind("future", "a predicted approval", FUTURE),
)
