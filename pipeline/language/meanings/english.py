"""English words that decide what a medical sentence says, grouped by the sense that rewording keeps.

A kind holds senses; a sense holds the forms that mean the same, so that "at once" may become "immediately". Forms are
divided by commas; ``*`` at the end of one stands for any ending, ``{}`` for a placeholder. Longer forms win.

Source: house lexicon, a draft that no linguist has reviewed. The kinds follow what error reports name again and again:
negation, comparison, time, frequency, people, organs, severity, direction (ISMP, "Guidelines for safe electronic
communication of medication information"; EMA, "Good practice guide on risk minimisation and prevention of medication
errors", 2015).
"""

from __future__ import annotations

from collections.abc import Mapping

_FUNCTION: Mapping[str, Mapping[str, str]] = {
    "negation": {
        "not": "not, no, never, none, nobody, nothing, neither, nor, without, cannot, non, avoid, avoids, avoided, avoiding, refrain*, "
        "nowhere, lack*, absence of, free of, free from, forbidden, unnecessary",
        "either way": "with or without, makes no difference, no difference, does not matter, doesn't matter, not matter, regardless of, "
        "irrespective of, whether or not, independently of",
        "no longer": "no longer, not any more, not anymore",
        "no obstacle": "don't hesitate, not hesitate, don't worry, not worry, no need to worry, don't forget, not forget, never forget, "
        "don't be afraid, not be afraid, don't mind, not mind, no problem",
        "does not bear": "not tolerate, don't tolerate, cannot tolerate, can't tolerate, intoleran*",
        "only": "only, solely, exclusively, nothing but",
        "unless": "unless, except, except for, with the exception of, apart from, other than, save for",
        "not only": "not only, not just, not merely",
        "instead": "instead of, rather than",
    },
    "certainty": {
        "unknown": "not known, isn't known, hasn't been studied, haven't been studied, wasn't studied, isn't established, not been studied, not studied, not been tested, not established, not been established, unknown, unclear, "
        "uncertain, no data, no experience, no studies, no study, frequency not known, not enough is known",
        "certain": "certain, certainly, proven, established, confirmed, undoubted*, definitely, guarantee*, conclusive*, settled, well known",
    },
    "modality": {
        "must": "must, have to, has to, shall, should, ought to, need to, needs to, required to, is required, are required",
        "may": "may, can, could, might, allowed to, permitted to, optional*, is fine to, are free to",
        "in theory": "in theory, theoretical*, hypothetical*",
    },
    "extent": {
        "all": "all, every, everyone, everybody, whole of, entire*, practically every, of any degree, any degree",
        "any": "any",
        "several": "several",
        "some": "a subset, a part of, certain patients, some patients, some people",
        "little": "little, limited, scarce*, sparse, insufficient",
        "much": "ample, plenty, extensive*, abundant*, a wealth of, considerable",
        "most people": "most people, most patients, most children, the majority",
    },
    "comparison": {
        "about": "about, approximately, around, roughly, circa, nearly, almost, some, an estimated",
        "at least": "at least, not less than, no less than, no fewer than, minimum of, a minimum of, ≥",
        "at most": "at most, up to, not more than, no more than, maximum of, a maximum of, not exceeding, ≤",
        "above": "above, over, more than, greater than, higher than, longer than, older than, exceeding, beyond, >",
        "below": "below, under, less than, fewer than, lower than, shorter than, younger than, <",
        "exactly": "exactly, precisely",
    },
    "time": {
        "before": "before, prior to, ahead of, in advance of, pre treatment, beforehand",
        "after": "after, following, once you have, end of treatment, post treatment",
        "during": "during, while, throughout",
        "within": "within",
    },
    "limit": {"until": "until, till", "even if": "even if, even when, even though, also if, also when"},
    "urgency": {
        "at once": "at once, immediately, right away, straight away, straightaway, without delay, instantly, urgent*, promptly, "
        "as soon as possible, as quickly as possible",
        "later": "later, afterwards, next visit, next appointment, in a few days, some day, when convenient, at leisure, wait and see",
    },
    "manner": {
        "suddenly": "sudden, suddenly, abrupt, abruptly, all at once",
        "slowly": "slowly, gradual, gradually, step by step, taper*",
        "closely": "closely, carefully, strictly, thorough*, well",
        "loosely": "loosely, now and again, if you like, at will, as you please",
    },
    "frequency": {
        "every other": "every other day, every other week, every other month, every other dose, every second day, every second week, "
        "every second dose, alternate days, on alternate, every other {}, every second {}",
        "how often": "how often, how frequently",
        "how long": "how long",
        "same time": "same time, usual time",
        "once": "once a, once daily, once every, once per, once weekly, once monthly, a single, qd, od",
        "twice": "twice, bid, b i d",
        "three times": "three times, thrice, tid, tds",
        "four times": "four times, qid, qds",
        "as needed": "as needed, when needed, if needed, as required, when required, prn",
    },
    "period": {
        "minute": "minute, minutes",
        "hour": "hour, hours, hourly",
        "day": "day, days, daily, overnight",
        "week": "week, weeks, weekly, fortnight, fortnightly",
        "month": "month, months, monthly",
        "year": "year, years, yearly, annual*",
        "dose": "per dose, each dose, every dose, one dose, single dose",
    },
    "constancy": {
        "always": "always, at all times, every time, each time",
        "sometimes": "sometimes, occasionally, now and then, from time to time",
    },
}
_ACTS: Mapping[str, Mapping[str, str]] = {
    "time of day": {
        "breakfast": "breakfast",
        "lunch": "lunch, midday meal",
        "dinner": "dinner, supper, evening meal",
        "bedtime": "bedtime, going to bed",
        "morning": "morning, mornings",
        "evening": "evening, evenings, night",
        "noon": "noon, midday",
        "afternoon": "afternoon",
    },
    "meal": {"food": "food, meal, meals, a snack, eating", "empty stomach": "empty stomach, fasting, fasted"},
    "action": {
        "start": "start, starts, started, starting, begin, begins, began, begun, beginning, initiat*, commenc*",
        "stop": "stop, stops, stopped, stopping, discontinu*, cease*, ceasing, quit, withdraw*",
        "keep on": "continue, continues, continued, continuing, keep taking, keep giving, keep using, keep on, carry on",
        "pause": "pause, pauses, paused, interrupt*, suspend*, withhold, withheld",
    },
    "amount": {
        "double": "double, doubles, doubled, doubling, two doses at once, two doses together, two doses at the same time, twice the dose, "
        "twice as much, extra dose, second dose at once, twofold",
        "half": "half, halve, halves, halved, halving",
        "leave out": "skip, skips, skipped, leave it out, leave out, leave that dose out, leave a missed dose out, leave the dose out, omit*",
        "together": "together with the next, along with the next, with the next one, with the next dose",
    },
    "handling": {
        "whole": "tablet whole, tablets whole, capsule whole, capsules whole, it whole, them whole, swallowed whole, swallow whole, "
        "whole tablet*, whole capsule*, intact, in one piece",
        "crushed": "crush*, ground",
        "chewed": "chew*",
        "opened": "open the capsule*, opened capsule*",
        "dissolved": "dissolv*",
        "cut": "cut, split",
    },
    "storage": {
        "cold": "refrigerat*, fridge, cold place",
        "frozen": "freez*, frozen",
        "warm": "warm, heat, hot, room temperature",
        "out of reach": "out of the reach, out of reach, out of the sight and reach, out of sight and reach, cannot see or reach, "
        "cannot reach, neither see nor reach",
        "within reach": "within reach, within the reach, within sight and reach, within easy reach",
    },
    "route": {
        "by mouth": "by mouth, oral, orally, swallow*",
        "into a vein": "intravenous*, into a vein, infusion, infusions, iv",
        "under the skin": "subcutaneous*, under the skin",
        "into a muscle": "intramuscular*, into a muscle, im",
        "inhaled": "inhal*",
        "on the skin": "topical*, on the skin, applied to",
        "rectal": "rectal*, rectum, suppositor*",
        "injected": "inject*",
        "into the spine": "intrathecal*, epidural*",
        "under the tongue": "sublingual*, under the tongue",
        "into an opening": "into the ear*, into the eye*, into the nose, into each, into the nostril*",
    },
}
ENGLISH: Mapping[str, Mapping[str, str]] = {**_FUNCTION, **_ACTS}

# Words of comparison mean something only in front of a value: "about 50 mg", but "tell us about it".
BEFORE_VALUES = frozenset(("comparison",))
BOUNDS = frozenset(("at least", "at most"))
"""Senses of comparison that mean something by themselves where they are said in several words: "not more than"."""
# What stands between two values, and what it makes of them.
BETWEEN_VALUES: Mapping[str, str] = {
    "to": "from ... to", "through": "from ... to", "till": "from ... to", "and": "and", "or": "or",
}  # fmt: skip
NUMBER_WORDS: Mapping[str, str] = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
    "eleven": "11", "twelve": "12", "twenty": "20", "thirty": "30", "hundred": "100", "thousand": "1000",
    "million": "1000000", "third": "1/3", "quarter": "1/4",
}  # fmt: skip
