"""The words that decide the safety of a statement: negations, prohibitions, and the status of a drug."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language.folding import fold, fold_mapped
from pipeline.language.lexicon import LEXICONS
from pipeline.language.locales import UnknownLocale
from pipeline.language.wording import Wording, find_wording

STEADY = settings(derandomize=True, deadline=None)
KINDS: tuple[Wording, ...] = ("negations", "prohibitions", "investigational", "approved")

NEGATIONS = [
    ("en", "It is not approved.", ("not",)),
    ("en", "Don’t stop, and never double a dose.", ("Don’t", "never")),
    ("en", "Not only tablets, no doubt.", ()),
    ("en", "Knots are noted.", ()),
    ("en", "An unapproved drug.", ("unapproved",)),
    ("es", "No deje de tomarlo sin consultar.", ("No", "sin")),
    ("es", "Deje de tomarlo.", ()),
    ("es", "No solo en adultos; sin embargo, no en niños.", ("no",)),
    ("es", "Nota: el ensayo terminó.", ()),
    ("es", "Nunca demore la consulta.", ("Nunca",)),
    ("ar", "لا تقد السيارة.", ("لا",)),
    ("ar", "قد السيارة.", ()),
    ("ar", "هذا الدواء غير معتمد ولا يُوصف.", ("غير", "ولا")),
    ("ar", "لَم تتم الموافقة عليه", ("لَم",)),
    ("ar", "يجب ألا تتوقف", ("يجب ألا",)),
    ("ar", "بدون استشارة الطبيب", ("بدون",)),
    ("ar", "مع الطعام أو بدونه", ("بدونه",)),
    ("ar", "الحوامل وكلا الزوجين", ()),
    ("ar", "الأطفال دون سن الثانية", ()),
    ("ar", "فيلم", ()),
    ("ja", "承認されていません。", ("ません",)),
    ("ja", "未承認の薬です。", ("未",)),
    ("ja", "選択肢がなかった。", ("なかった",)),
    ("ja", "検査は不可欠です。", ()),
    ("ja", "運転しないでください。", ("ない",)),
    ("ja", "運転してください。", ()),
    ("ja", "必ず医師に相談してください。まず検査します。", ()),
    ("ja", "少なくとも18歳未満", ()),
    ("ja", "服用しなければなりません。", ()),
    ("ja", "医師の指示なしにやめてはいけません。", ("なし", "ません")),
    ("ja", "相談せずに中止する", ("せず",)),
    ("de", "Nicht zugelassen, kein Arzneimittel.", ("Nicht", "kein")),
    ("de", "Nehmen Sie es ein.", ()),
    ("fr", "N’arrêtez pas ; il n'est pas approuvé.", ("N’", "pas", "n'", "pas")),
    ("it", "Non è approvato.", ("Non",)),
    ("pt_BR", "Não está aprovado.", ("Não",)),
]


@pytest.mark.parametrize(("locale", "text", "found"), NEGATIONS)
def test_negations(locale: str, text: str, found: tuple[str, ...]) -> None:
    assert find_wording(text, "negations", locale) == found


STATUS = [
    ("en", "an investigational drug", True, False),
    ("en", "It is approved by the FDA.", False, True),
    ("es", "un medicamento en investigación", True, False),
    ("es", "un fármaco experimental", True, False),
    ("es", "un medicamento aprobado por la FDA", False, True),
    ("es", "ha sido autorizada", False, True),
    ("es", "La FDA lo aprobó.", False, True),
    ("es_MX", "la aprobación de la FDA", False, True),
    ("es", "un medicamento contraindicado", False, False),
    ("es", "la participación en ensayos clínicos", False, False),
    ("ar", "دواء قيد البحث", True, False),
    ("ar", "دواء تجريبي", True, False),
    ("ar", "الدواء التجريبي", True, False),
    ("ar", "دواء معتمد", False, True),
    ("ar", "الدواء المعتمَد", False, True),
    ("ar", "تمت الموافقة عليه", False, True),
    ("ar", "دواء مرخّص", False, True),
    ("ja", "治験薬です", True, False),
    ("ja", "研究段階の薬です", True, False),
    ("ja", "FDAに承認された薬です", False, True),
    ("ja", "未承認の治験薬", True, True),
    ("de", "ein Prüfpräparat", True, False),
    ("de", "ein zugelassenes Arzneimittel", False, True),
    ("fr", "un médicament expérimental", True, False),
    ("fr", "un médicament approuvé", False, True),
    ("it", "un farmaco sperimentale", True, False),
    ("it", "un farmaco approvato", False, True),
    ("pt_PT", "um medicamento experimental", True, False),
    ("pt_BR", "um medicamento aprovado", False, True),
]


@pytest.mark.parametrize(("locale", "text", "investigational", "approved"), STATUS)
def test_status(locale: str, text: str, investigational: object, approved: object) -> None:
    assert bool(find_wording(text, "investigational", locale)) is investigational
    assert bool(find_wording(text, "approved", locale)) is approved


@pytest.mark.parametrize(
    ("locale", "text", "found"),
    [
        ("en", "Avoid grapefruit.", ("Avoid",)),
        ("es", "Evite conducir; está prohibido.", ("Evite", "prohibido")),
        ("ar", "تجنّب القيادة", ("تجنّب",)),
        ("ar", "القيادة ممنوعة", ("ممنوعة",)),
        ("ja", "グレープフルーツは避けてください。", ("避け",)),
        ("de", "Vermeiden Sie Grapefruit.", ("Vermeiden",)),
        ("fr", "Évitez le pamplemousse.", ("Évitez",)),
        ("it", "Eviti il pompelmo.", ("Eviti",)),
        ("pt_BR", "Evite toranja.", ("Evite",)),
    ],
)
def test_prohibitions(locale: str, text: str, found: tuple[str, ...]) -> None:
    assert find_wording(text, "prohibitions", locale) == found


def test_unknown_languages() -> None:
    assert find_wording("не", "negations", "ru") is None
    assert find_wording("[ñóť]", "negations", "en_XA") is None
    with pytest.raises(UnknownLocale):
        find_wording("no", "negations", "es-MX")


@STEADY
@given(text=st.text(), locale=st.sampled_from([*(name for name in LEXICONS if name != "pt"), "pt_BR"]))
def test_what_is_found_stands_in_the_text(text: str, locale: str) -> None:
    for kind in KINDS:
        found = find_wording(text, kind, locale)
        assert found is not None
        assert all(word in unicodedata.normalize("NFC", text) for word in found)


@STEADY
@given(text=st.text())
def test_folding_maps_back(text: str) -> None:
    folded, origin = fold_mapped(text)
    assert folded == fold(text)
    composed = unicodedata.normalize("NFC", text)
    assert all(c in fold(composed[i]) for c, i in zip(folded, origin, strict=True))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("N’est", "n'est"),
        ("ＦＤＡ", "fda"),
        ("الموافقة", "المُوافَقة"),
        ("إلى", "الى"),
        ("di\u0301a", "día"),
        ("a\u200fb", "ab"),
        ("non‑modular", "non-modular"),
    ],
)
def test_folded_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)
