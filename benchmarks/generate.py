"""Make a project of N realistic monographs with catalogs in L locales, the same bytes every time.

    python benchmarks/generate.py FOLDER --monographs 200 --locales es ar ja

Each monograph is the real one under another name with other values, so that length, structure and share of typed values
are real. Translations are the real drafts where there are some, else English with accents.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from pipeline.catalog.entry import Catalog, Entry  # noqa: E402
from pipeline.catalog.messages import Message, monograph_messages  # noqa: E402
from pipeline.catalog.po_reader import read_po  # noqa: E402
from pipeline.catalog.po_writer import write_po  # noqa: E402
from pipeline.catalog.pseudo import accented  # noqa: E402
from pipeline.catalog.template import header  # noqa: E402
from pipeline.language.phrases import suggested_phrase  # noqa: E402
from pipeline.model.digest import digest_of  # noqa: E402
from pipeline.model.facts import facts_of  # noqa: E402
from pipeline.model.monograph import Monograph  # noqa: E402
from pipeline.model.pointer import resolve_id_path  # noqa: E402
from pipeline.model.reading import read_document  # noqa: E402

SYLLABLES = ("ba", "co", "di", "fe", "lu", "mo", "na", "pi", "ra", "so", "ta", "vi", "xe", "zo")
ENDINGS = ("tinib", "mab", "ciclib", "rafenib", "parib", "zumab")


def drug_name(random_source: random.Random, number: int) -> str:
    """A made-up name; the number keeps it unique."""
    stem = "".join(random_source.choice(SYLLABLES) for _ in range(3))
    letters = "".join(SYLLABLES[int(d)] for d in f"{number:03d}")
    return stem + letters + random_source.choice(ENDINGS)


def variant(source: str, name: str, random_source: random.Random) -> str:
    """The real monograph under another name, with other doses and rates."""
    text = re.sub("utatrectinib", name, source)
    text = re.sub("Utatrectinib", name.capitalize(), text)
    low = random_source.choice((10, 20, 25, 40, 50, 75))
    text = text.replace("dose: {low: 50, high: 150,", f"dose: {{low: {low}, high: {low * 3},")
    rate = random_source.randint(31, 60)  # and 70 % stable disease: the open question stands
    text = text.replace("value: {low: 34, high: 45,", f"value: {{low: {rate}, high: {rate + 9},")
    weeks = random_source.randint(2, 5)
    text = text.replace("every: {low: 2, high: 4,", f"every: {{low: {weeks}, high: {weeks + 2},")
    return asked_again(text)


def asked_again(text: str) -> str:
    """The same open questions, bound to the texts of this variant."""
    data = read_document("variant.yaml", text.encode()).data
    for question in data["questions"]:
        place = resolve_id_path(data, question["at"])
        assert place is not None, question["at"]
        value = data
        for part in place:
            value = value[part]
        text = text.replace(question["digest"], digest_of(value))
    return text


def translated(message: Message, real: Catalog | None, old: str, new: str, locale: str) -> Entry:
    """An entry of a generated catalog, translated."""
    entry = real.by_context().get(message.context) if real else None
    phrase = suggested_phrase(message.fact.value, locale) if message.fact else None
    if phrase:
        target = phrase
    elif entry is not None and entry.msgstr:
        target = entry.msgstr.replace(old, new).replace(old.capitalize(), new.capitalize())
    else:
        target = accented(message.text)
    flags = ("python-brace-format",) if message.holes else ()
    return Entry(
        msgctxt=message.context, msgid=message.text, msgstr=target, extracted_comments=message.notes, flags=flags
    )


def generate(folder: Path, count: int, locales: list[str], seed: int = 2026) -> None:
    """Write the project."""
    random_source = random.Random(seed)
    source = (ROOT / "source" / "utatrectinib.yaml").read_text(encoding="utf-8")
    (folder / "source").mkdir(parents=True, exist_ok=True)
    statements = (ROOT / "source" / "statements.yaml").read_text(encoding="utf-8")
    (folder / "source" / "statements.yaml").write_text(statements, encoding="utf-8")
    names = [drug_name(random_source, n) for n in range(count)]
    rows = "".join(f'  - {{name: {n}, codes: [], source: generated, checked: "2026-11-01"}}\n' for n in names)
    (folder / "source" / "substances.yaml").write_text("schema: 1\nsubstances:\n" + rows, encoding="utf-8")
    real: dict[str, Catalog] = {}
    for locale in locales:
        target = folder / "locales" / locale / "LC_MESSAGES"
        target.mkdir(parents=True, exist_ok=True)
        for domain in ("statements", "interface", "utatrectinib"):
            path = ROOT / "locales" / locale / "LC_MESSAGES" / f"{domain}.po"
            if not path.exists():
                continue
            if domain == "utatrectinib":
                catalog = read_po(path.name, path.read_bytes())
                real[locale] = replace(catalog, entries=catalog.live)
            else:
                (target / path.name).write_bytes(path.read_bytes())
    for name in names:
        text = variant(source, name, random_source)
        (folder / "source" / f"{name}.yaml").write_text(text, encoding="utf-8")
        monograph = Monograph.model_validate(read_document(f"{name}.yaml", text.encode()).data)
        messages = monograph_messages(monograph, facts_of(monograph))
        for locale in locales:
            entries = tuple(translated(m, real.get(locale), "utatrectinib", name, locale) for m in messages)
            catalog = Catalog(header(name, locale), (), (), entries, f"{name}.po")
            path = folder / "locales" / locale / "LC_MESSAGES" / f"{name}.po"
            path.write_text(write_po(catalog), encoding="utf-8")


def main() -> None:
    """Read the command line and generate."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--monographs", type=int, default=20)
    parser.add_argument("--locales", nargs="*", default=["es", "ar", "ja"])
    parser.add_argument("--seed", type=int, default=2026)
    arguments = parser.parse_args()
    generate(arguments.folder, arguments.monographs, arguments.locales, arguments.seed)
    print(f"wrote {arguments.monographs} monographs in {len(arguments.locales)} locales to {arguments.folder}")


if __name__ == "__main__":
    main()
