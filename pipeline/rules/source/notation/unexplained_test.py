"""A text for patients explains the abbreviations of laboratory tests and illnesses that only professionals use.

"We will check your eGFR and ALT" tells a patient neither what is tested nor why. The words in front of the abbreviation, or a
bracket behind it, are enough. Abbreviations that patients meet everywhere (INR, MRI) are left to ABB010, a notice.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.marking import masked
from pipeline.rules.prose import Prose
from pipeline.rules.source.notation.undefined_abbreviation import explained

TESTS = (
    "eGFR", "GFR", "CrCl", "ALT", "AST", "ALP", "GGT", "LFT", "RFT", "FBC", "CBC", "ANC", "WBC", "BUN", "LDH", "CRP", "ESR", "APTT", "aPTT",
    "LVEF", "QTc", "ULN", "TPMT", "CPK", "SCr", "UACR", "DVT", "VTE", "TIA", "CKD", "CHF", "CVA", "NTEMI", "STEMI", "AKI",
)  # fmt: skip
"""House list: what professionals write to each other."""


def check(prose: Prose) -> Iterator[Problem]:
    """Look for the abbreviations of the list where nobody but patients reads, and nothing explains them."""
    if prose.audiences != ("patient",):
        return
    texts = [(t, masked(t.source)) for t in prose.texts if t.role != "id"]
    everything = "\n".join(words for _, words in texts)
    told: set[str] = set()
    for text, words in texts:
        for match in compiled(rf"(?<![\w./-])(?:{'|'.join(TESTS)})s?(?![\w/-])").finditer(words):
            letters = match.group().removesuffix("s")
            if letters not in told and not explained(letters, everything):
                yield Problem(text.pointer, f"patients are not told what “{letters}” is", needle=match.group())
            told.add(letters)


RULE = Rule(
    code="ABB016",
    name="unexplained-test",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Write what is tested: “a blood test of your liver (ALT)”.",
    check=check,
    sources=("QRD",),
    examples=(
        Example("tests", text="Before you start we will check your eGFR.", status="approved", audience="patient", fires=True),
        Example("a plural", text="Your LFTs are taken every month.", status="approved", audience="patient", fires=True),
        Example("a count", text="Treatment waits if your ANC is low.", status="approved", audience="patient", fires=True),
        Example("an illness", text="Tell us if you have had a DVT.", status="approved", audience="patient", fires=True),
        Example("explained", text="A blood test of your kidneys (eGFR) is taken every month.", status="approved", audience="patient"),
        Example("explained behind", text="Your ALT (a liver test) is taken every month.", status="approved", audience="patient"),
        Example("two explained", text="Liver enzymes (ALT and AST) are measured.", status="approved", audience="patient"),
        Example("for professionals", text="Check eGFR and ALT before the start.", status="approved", audience="professional"),
    ),
)  # fmt: skip
