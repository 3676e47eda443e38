"""The regular expression for schedules in English prose; `pipeline.rules.english.schedules` reads what it finds."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from pipeline.patterns import compiled
from pipeline.rules.english.numbers import NUMBER

# Latin abbreviations of prescriptions, as times per day. Source: the abbreviations of the ISMP list of error-prone ones.
LATIN: dict[str, Fraction] = {
    "bid": Fraction(2),
    "bd": Fraction(2),
    "bds": Fraction(2),
    "tid": Fraction(3),
    "tds": Fraction(3),
    "qid": Fraction(4),
    "qds": Fraction(4),
    "qd": Fraction(1),
    "od": Fraction(1),
    "qam": Fraction(1),
    "qpm": Fraction(1),
    "qhs": Fraction(1),
    "qod": Fraction(1, 2),
    "eod": Fraction(1, 2),
    "tiw": Fraction(3, 7),
    "biw": Fraction(2, 7),
}
"""Latin abbreviations, in times per day."""
WORDS: dict[str, Fraction] = {
    "daily": Fraction(1),
    "nightly": Fraction(1),
    "weekly": Fraction(1, 7),
    "fortnightly": Fraction(1, 14),
    "monthly": Fraction(1, 30),
    "quarterly": Fraction(4, 365),
    "yearly": Fraction(1, 365),
    "annually": Fraction(1, 365),
}
"""Words for a schedule, in times per day."""
_DAY_NAME = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
CLOCK = r"(?<![\d:.])(?:\d{1,2}(?:[:.][0-5]\d)?(?:\s?[ap](?:\.m\.|m\b)| o'clock| noon| midday| midnight)|noon|midday|midnight|(?:[01]?\d|2[0-3]):[0-5]\d)"
"""A time of the clock in folded text: 8 am, 12 noon, 20:00."""
TIME_OF_DAY = r"\b(?:mornings?|breakfast|noon|midday|lunch(?:time)?|afternoon|evening meal|evenings?|nights?|bedtime|dinner|supper|tea|bed)\b(?! (?:meal|time))"
"""A time of day in folded text: morning, lunch, bedtime."""


@cache
def schedule_pattern() -> re.Pattern[str]:
    """A schedule in folded text; the last group that matched says which kind it is."""
    latin = "|".join(r"\.?\s?".join(word) + r"(?:\.|\b)" for word in sorted(LATIN, key=len, reverse=True))
    span = rf"(?:{NUMBER})(?:\s*(?:-|to|or|and)\s*(?:{NUMBER}))?"
    times = (
        rf"{span}\s*-?(?:times?|doses?|occasions|applications?|administrations?|instillations?|injections?|shots?|jabs?|infusions?|x\b|×)"
        r"|once|twice|thrice"
    )
    or_twice = rf"(?:{times})(?:\s+(?:or|to)\s+(?:{times}))?"
    period = (
        r"daily|nightly|weekly|fortnightly|monthly|yearly|annually|(?:a|per|each|every|in a|in one|in the|in each|in any|/)"
        r"[\s-]?(?:24[ -]?h(?:ou)?rs?(?: period)?|(?:single )?day|night|morning|evening|week|month|year|fortnight)\b"
        r"|in (?:any |a |every )?24[ -]?h(?:ou)?rs?"
    )
    unit = r"min(?:ute)?s?|hours?|hrs?|h|days?|nights?|weeks?|wks?|fortnights?|months?|years?"
    morning = (
        r"(?:(?:first thing )?in the morning|mornings?|with breakfast|at breakfast(?: time)?|breakfast|after breakfast)"
    )
    noon = r"(?:at noon|at midday|noon|midday|(?:at |with |after )?lunch(?:time)?|in the afternoon|afternoon)"
    night = (
        r"(?:(?:again )?(?:in the |at )?(?:evening|night|bedtime)|evenings?|nights?|"
        r"(?:at |with |after )?(?:your )?(?:dinner|supper|tea|evening meal)(?:time)?|before (?:going to )?bed)"
    )
    each_moment = f"(?:{morning}|{noon}|{night})"
    # "one in the morning and two at night": what is taken may be named again at each moment.
    join = r"\s*(?:,|and|&|\+|,\s*and|and again|then|and then)\s*(?:(?:one|two|three|\d+)\s+)?(?:(?:more|tablets?|capsules?|puffs?|dose|in)\s+)?"
    article = r"(?:(?:the|every|each|your)\s+)?"
    and_day = rf"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*/\s*)(?:every |each |on )?{_DAY_NAME}s?"
    a_number = r"(?=[\d.½¼¾]|on|tw|th|fo|fi|si|se|ei|ni|te|el|ha|ze|a [hqtmb])"
    between = (
        r"(?:should |must )?(?:be left |pass |elapse )?between\s+(?:each |the |two |any two |your |one )*"
        r"(?:doses?|tablets?|capsules?|injections?|infusions?|drops|puffs|uses|applications)\b"
    )
    numbered = "|".join(
        [
            rf"(?P<count>{or_twice})[\s,-]*(?:(?:only|exactly|regularly|evenly|spaced)\s+)?(?P<period>{period})",
            r"(?P<single>(?:once|one) daily (?:dose|tablet|capsule|pill|injection|infusion|application|administration|intake))\b",
            rf"(?P<days_a_week>{span})\s+days\s+(?:a|per|each|every|in the|out of (?:the|every))\s+(?:week|seven|7)\b",
            (rf"(?P<gap_n>{span})\s*-?(?P<gap_unit>{unit})\s+(?:apart\b(?! from)|{between})"),
            rf"(?P<daily_n>{span})\s+daily\s+(?:doses|drops|tablets|capsules|puffs|injections|applications|administrations|intakes)\b",
            rf"(?P<hourly_n>{span})[\s-]*(?P<hourly>hourly|hrly|weekly|monthly|(?:hour|week|day) intervals?)\b",
        ]
    )
    return compiled(
        rf"(?<![a-z0-9])(?:{a_number}(?:{numbered})"
        rf"|(?=[bteqo])(?P<latin>{latin})(?![a-z])(?!\s+(?:needle|syringe|pen needle|vacutainer))"
        rf"|(?:at )?(?P<clocks>{CLOCK}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?:(?:once )?(?:again|then) )?(?:at )?{CLOCK})+)"
        rf"|(?:single|one|sole) (?P<single_moment>morning|evening|nightly|bedtime|night-time) (?:dose|administration|intake|tablet|capsule|pill|injection|infusion|application)\b"
        rf"|single (?P<single_daily>daily) (?:dose|administration|intake|tablet|capsule|pill|injection|infusion|application)\b"
        rf"|(?:in|into|as)\s+(?P<divided>{span})\s+(?:equally |equal |evenly )*(?:divided|separate|split|spaced)\s+doses"
        rf"|(?:divided|split)\s+(?:equally |evenly )?(?:in|into|over|between|across)\s+(?P<parts>{span})\s+(?:equal |separate )?doses"
        rf"|(?:(?:every|each)\s+(?P<alternate>other|second|third|fourth|fifth)|(?:on )?alternate)\s+"
        rf"(?P<alternate_unit>day|night|morning|evening|week|month)s?\b"
        rf"|(?:at )?intervals? of (?:about |approximately )?(?P<space_n>{span})[\s-]*(?P<space_unit>{unit})\b"
        rf"|q\.(?P<latin_n>\d+)\.\s?(?P<latin_unit>h)\b"
        rf"|(?<!\bof )(?:(?:each and )?every(?: single)?|each|q\.?)(?! night\b)\s*(?:(?:about |approximately |~)?(?P<every_n>{span})[\s-]*)?(?P<every_unit>{unit})\b"
        rf"|(?P<weekdays>(?:every|each) {_DAY_NAME}s?(?:{and_day})*|on (?:{_DAY_NAME}s?(?:{and_day})+|{_DAY_NAME}s))\b"
        rf"|(?P<moments>(?:(?:every|each)\s+)?{each_moment}(?:{join}{article}{each_moment})+)\b"
        rf"|(?P<moment>(?:every|each) (?:morning|evening|night)|(?:at|before) bedtime|nocte|before (?:going to )?bed"
        rf"|(?:in the (?:morning|evening)|at night|with breakfast|with (?:the |your )?evening meal)(?! (?:of|before|after|on)\b))"
        rf"|(?<!bi-)(?<!semi-)(?<!bi )(?<!semi )(?P<word>{'|'.join(sorted(WORDS, key=len, reverse=True))})\b)"
    )
