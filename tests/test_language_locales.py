"""Names of locales: one spelling each, known to CLDR, and what pages need to know about them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pipeline.language.lexicon import LEXICONS, lexicon_of
from pipeline.language.locales import UnknownLocale, is_script_rtl, lineage, locale_info


@pytest.mark.parametrize(
    ("name", "bcp47", "direction", "english", "native"),
    [
        ("en", "en", "ltr", "English", "English"),
        ("es", "es", "ltr", "Spanish", "español"),
        ("ar", "ar", "rtl", "Arabic", "العربية"),
        ("ja", "ja", "ltr", "Japanese", "日本語"),
        ("he", "he", "rtl", "Hebrew", "עברית"),
        ("pt_BR", "pt-BR", "ltr", "Portuguese (Brazil)", "português (Brasil)"),
        ("zh_Hans", "zh-Hans", "ltr", "Chinese (Simplified)", "中文 (简体)"),
        ("es_419", "es-419", "ltr", "Spanish (Latin America)", "español (Latinoamérica)"),
        ("sr_Latn", "sr-Latn", "ltr", "Serbian (Latin)", "srpski (latinica)"),
    ],
)
def test_known_locales(name: str, bcp47: str, direction: str, english: str, native: str) -> None:
    info = locale_info(name)
    assert (info.name, info.bcp47, info.direction, info.english_name) == (name, bcp47, direction, english)
    assert info.native_name == native
    assert not info.pseudo
    assert info.formatting == name


@pytest.mark.parametrize(
    ("name", "direction", "formatting"), [("en_XA", "ltr", "en"), ("ar_XB", "rtl", "ar")], ids=lambda v: str(v)
)
def test_pseudo_locales_format_like_a_real_one(name: str, direction: str, formatting: str) -> None:
    info = locale_info(name)
    assert (info.pseudo, info.direction, info.formatting) == (True, direction, formatting)
    assert lineage(name) == lineage(formatting)


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("es-MX", "es-MX: write es_MX"),
        ("ES", "ES: write es"),
        ("pt_br", "pt_br: write pt_BR"),
        ("zh-hans", "zh-hans: write zh_Hans"),
        ("jp", "jp: write ja"),
        ("sr@latin", "sr@latin: write sr_Latn"),
        ("es_ES.UTF-8", "es_ES.UTF-8: write es_ES"),
        ("es_ZZ", "es_ZZ: write es"),
        ("Spanish", "Spanish: write es"),
        ("en-XA", "en-XA: write en_XA"),
    ],
)
def test_a_near_miss_is_named(name: str, advice: str) -> None:
    with pytest.raises(UnknownLocale) as caught:
        locale_info(name)
    assert str(caught.value) == advice


@pytest.mark.parametrize("name", ["", "root", "xx", "klingon", "../es", "e", "es_", "\0", "en_US_POSIX"])
def test_what_is_no_locale(name: str) -> None:
    with pytest.raises(UnknownLocale, match=r"no such locale|write"):
        locale_info(name)


@pytest.mark.parametrize(
    ("name", "parents"),
    [
        ("es_MX", ("es_MX", "es_419", "es")),
        ("pt_AO", ("pt_AO", "pt_PT", "pt")),
        ("zh_Hans", ("zh_Hans", "zh")),
        ("en", ("en",)),
        ("en_GB", ("en_GB", "en_001", "en")),
    ],
)
def test_lineage(name: str, parents: tuple[str, ...]) -> None:
    assert lineage(name) == parents


@pytest.mark.parametrize(
    ("text", "direction"),
    [("50 mg", "ltr"), ("12 ساعة", "rtl"), ("5 מ״ג", "rtl"), ("45٪", "ltr"), ("١٢", "ltr"), ("50–150\u00a0мг", "ltr")],
)
def test_script_direction(text: str, direction: str) -> None:
    assert is_script_rtl(text) is (direction == "rtl")


def test_every_lexicon_loads_and_is_marked_as_draft() -> None:
    for language in LEXICONS:
        lexicon = lexicon_of("pt_BR" if language == "pt" else language)
        assert lexicon is not None
        assert lexicon.language == language
        assert not lexicon.reviewed
    assert lexicon_of("ru") is None
    assert lexicon_of("en_XA") is None
    assert lexicon_of("es_MX") is lexicon_of("es")


def test_english_loads_no_locale_data() -> None:
    """The check of an English source must not pay for CLDR (25 ms and more)."""
    script = """
import sys
from decimal import Decimal
from pipeline.language.formatting import format_value
from pipeline.language.locales import locale_info
from pipeline.language.numbers import parse_number
from pipeline.language.phrases import english_phrase, phrase_agrees
from pipeline.model.quantity import Frequency, Range, Single
for unit in ("mg", "%", "IU", "ng"):
    format_value(Single(value=Decimal(1), unit=unit), "", "en")
    format_value(Range(low=Decimal(1), high=Decimal(2), unit=unit), "", "en_XA")
english_phrase(Frequency(times=2, per="day"))
assert phrase_agrees("twice a day", Frequency(times=2, per="day"), "en")
locale_info("ar_XB")
parse_number("1,000", "en")
sys.exit(any(name.split(".")[0] == "babel" for name in sys.modules))
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
