"""Our formatting against Node's Intl (ICU), an oracle that shares no code with us or Babel. One process for all cases.

Where we differ on purpose, the difference is normalised or listed here, with its reason.
"""

from __future__ import annotations

import json
import re
import subprocess
from decimal import Decimal
from typing import Any

import pytest

from pipeline.language.formatting import format_value
from pipeline.language.locales import is_script_rtl, locale_info
from pipeline.language.numbers import format_number
from pipeline.language.phrases import suggested_phrase
from pipeline.model.quantity import Duration, DurationRange, Range, Single
from tests.tools import require

# ar prints Western digits by our policy, so the oracle is asked for them in every locale.
MAIN = ("en", "es", "fr", "de", "pt_BR", "it", "pl", "ru", "tr", "ar", "hi", "zh_Hans", "ja", "es_MX")
# Locales whose separators or grouping stand in a table of ours, and some more that people read.
MORE = (
    *(
        "be",
        "bg",
        "bn",
        "ca",
        "cs",
        "da",
        "ee",
        "en_GB",
        "en_IN",
        "es_419",
        "es_AR",
        "et",
        "eu",
        "fa",
        "fil",
        "fy",
        "gu",
    ),
    *(
        "he",
        "hr",
        "hu",
        "hy",
        "it_CH",
        "ka",
        "ko",
        "lv",
        "mk",
        "ml",
        "my",
        "nl",
        "pt_AO",
        "pt_MZ",
        "pt_PT",
        "ro",
        "ru_UA",
    ),
    *("sk", "sl", "sq", "sv", "th", "to", "tt", "uk", "vi", "yue", "zh_Hant"),
)
NUMBERS = ("0", "7", "0.0005", "1000", "9999.99", "10000.5", "1234567.891", "123456789", "-5", "-12345.6")
AMOUNTS = ("0.5", "1", "2", "5", "12", "0.0005", "1000", "10000.5", "-5")
UNITS = {"g": "gram", "mL": "milliliter", "g/L": "gram-per-liter"}
RANGES = (("50", "150"), ("0.5", "1.5"), ("1000", "20000"), ("-5", "10"))
PERCENT = ("45", "0.5", "100", "1234.5", "-0.5")
PERCENT_RANGES = (("34", "45"), ("-0.5", "10"))
TIMES = {"min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month", "a": "year"}
COUNTS = ("1", "2", "3", "5", "10", "11", "12", "21", "22", "100", "101", "1.5")
TIME_RANGES = (("2", "4"), ("5", "10"), ("1", "2"))
NO_LEXICON = ("pl", "ru", "tr", "hi", "zh_Hans")

# What ICU prints and we refuse to. Locale and unit, the numbers, and why.
DIFFERENCES = {
    ("ar", "g", "1"): ("غرام", "1\u00a0غرام", "CLDR leaves the number out; a dose never does"),
    ("ar", "g/L", "1"): ("غرام/ل", "1\u00a0غرام/ل", "CLDR leaves the number out"),
    ("mk", "%", "-0.5", "10"): (
        "-0,5\u00a0% \u2009–\u2009 10\u00a0%",
        "\u22120,5\u00a0%\u202f–\u202f10\u00a0%",
        "ICU does not see the thin spaces around the dash and adds a second pair",
    ),
}
# Units that CLDR writes half in Latin letters and half not ("5 g/升"): we print the international symbol.
MIXED_SCRIPTS = {("zh_Hans", "g/L")}
# CLDR 48 (Node) has another apostrophe in Switzerland than CLDR 47 (Babel).
NEWER_CLDR = {"it_CH": ("'", "’")}

SCRIPT = """
const cases = JSON.parse(require("fs").readFileSync(0, "utf8"));
const made = new Map();
const out = cases.map(([locale, options, args]) => {
  const tag = locale.replaceAll("_", "-") + "-u-nu-latn";
  const key = tag + JSON.stringify(options);
  if (!made.has(key)) made.set(key, new Intl.NumberFormat(tag, {maximumFractionDigits: 20, ...options}));
  const format = made.get(key);
  return args.length === 1 ? format.format(args[0]) : format.formatRange(args[0], args[1]);
});
process.stdout.write(JSON.stringify(out));
"""

Case = tuple[str, str, tuple[str, ...]]
"""Locale, kind of value, numbers."""


def options(kind: str) -> dict[str, str]:
    if kind == "number":
        return {}
    if kind == "%":
        return {"style": "unit", "unit": "percent"}
    if kind in UNITS:
        return {"style": "unit", "unit": UNITS[kind]}
    return {"style": "unit", "unit": TIMES[kind], "unitDisplay": "long"}


def cases() -> list[Case]:
    found: list[Case] = []
    for locale in (*MAIN, *MORE):
        found += [(locale, "number", (n,)) for n in NUMBERS]
        found += [(locale, "%", (n,)) for n in PERCENT]
        found += [(locale, "%", ends) for ends in PERCENT_RANGES]
    for locale in MAIN:
        found += [(locale, unit, (n,)) for unit in UNITS for n in AMOUNTS]
        found += [(locale, unit, ends) for unit in UNITS for ends in RANGES]
        found += [(locale, unit, (n,)) for unit in TIMES for n in COUNTS]
    found += [(locale, unit, ends) for locale in NO_LEXICON for unit in TIMES for ends in TIME_RANGES]
    return found


@pytest.fixture(scope="module")
def intl() -> dict[Case, str]:
    wanted = cases()
    sent = json.dumps([[locale, options(kind), numbers] for locale, kind, numbers in wanted])
    done = subprocess.run(
        [require("node"), "-e", SCRIPT], input=sent, capture_output=True, check=True, encoding="utf-8", timeout=60
    )
    return dict(zip(wanted, json.loads(done.stdout), strict=True))


def normal(text: str) -> str:
    """Intl's text with the spaces, minus signs and marks that we print."""
    # Number and unit must not part at the end of a line, so every space is a no-break space.
    text = text.replace(" ", "\u00a0").replace("\u2009", "\u202f")
    # A hyphen can be taken for a dash: the minus sign is one everywhere.
    text = re.sub(r"(?<!\d)-(?=%?\d)", "\u2212", text)
    # Every value is isolated; in a left-to-right isolate CLDR's direction marks do nothing.
    return text if is_script_rtl(text) else re.sub("[\u200e\u200f\u061c]", "", text)


def ours(locale: str, kind: str, numbers: tuple[str, ...]) -> str:
    value: Any
    if kind == "number":
        return re.sub("[\u200e\u200f\u061c]", "", format_number(Decimal(numbers[0]), locale))
    if len(numbers) == 1:
        value = Single(value=Decimal(numbers[0]), unit=kind)
    else:
        value = Range(low=Decimal(numbers[0]), high=Decimal(numbers[1]), unit=kind)
    return format_value(value, "", locale).text


@pytest.mark.parametrize("locale", [*MAIN, *MORE])
def test_symbols_are_those_of_intl(intl: dict[Case, str], locale: str) -> None:
    wrong = []
    for (name, kind, numbers), theirs in intl.items():
        if name != locale or kind in TIMES or (locale, kind) in MIXED_SCRIPTS:
            continue
        mine, expected = ours(locale, kind, numbers), normal(theirs)
        expected = expected.replace(*NEWER_CLDR.get(locale, ("", "")))
        if (locale, kind, *numbers) in DIFFERENCES:
            intl_says, expected, _ = DIFFERENCES[locale, kind, *numbers]
            assert theirs == intl_says, "the listed difference is gone"
        if mine != expected:
            wrong.append((kind, numbers, mine, expected))
    assert wrong == []


@pytest.mark.parametrize("locale", MAIN)
def test_lengths_of_time_are_those_of_intl(intl: dict[Case, str], locale: str) -> None:
    wrong = []
    for (name, kind, numbers), theirs in intl.items():
        if name != locale or kind not in TIMES or len(numbers) != 1:
            continue
        mine = suggested_phrase(Duration(value=Decimal(numbers[0]), unit=kind), locale)  # type: ignore[arg-type]
        # Japanese is set without a space between number and counter; CLDR has one.
        expected = theirs.replace(" ", "") if locale == "ja" else theirs
        if mine != expected:
            wrong.append((kind, numbers, mine, expected))
    assert wrong == []


@pytest.mark.parametrize("locale", NO_LEXICON)
def test_ranges_of_time_without_a_lexicon_are_those_of_intl(intl: dict[Case, str], locale: str) -> None:
    for (name, kind, numbers), theirs in intl.items():
        if name == locale and kind in TIMES and len(numbers) == 2:
            low, high = map(Decimal, numbers)
            assert suggested_phrase(DurationRange(low=low, high=high, unit=kind), locale) == theirs  # type: ignore[arg-type]


def test_mixed_scripts_print_the_international_symbol(intl: dict[Case, str]) -> None:
    for locale, kind in MIXED_SCRIPTS:
        assert ours(locale, kind, ("5",)) == "5\u00a0g/L"
        assert intl[locale, kind, ("5",)] == "5 g/升"


def test_every_locale_is_known() -> None:
    assert [locale_info(name).name for name in (*MAIN, *MORE)] == [*MAIN, *MORE]


NATIVE = {"ar_EG": "arab", "fa": "arabext", "hi": "deva", "bn": "beng", "my": "mymr"}


@pytest.mark.parametrize("locale", NATIVE)
def test_a_numbering_system_on_request(locale: str) -> None:
    script = "process.stdout.write(new Intl.NumberFormat(process.argv[1]).format(1234567.5))"
    tag = f"{locale.replace('_', '-')}-u-nu-{NATIVE[locale]}"
    done = subprocess.run([require("node"), "-e", script, tag], capture_output=True, check=True, encoding="utf-8")
    assert format_number(Decimal("1234567.5"), locale, NATIVE[locale]) == done.stdout
