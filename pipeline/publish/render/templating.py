"""Jinja for our pages: strict, escaping, cached; loaded only when a page is rendered."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from pipeline.catalog.localize import Translator
from pipeline.language.locales import LocaleInfo
from pipeline.publish.render.markup import Markers
from pipeline.resources import templates


@lru_cache(maxsize=1)
def _environment() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(templates()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


@lru_cache(maxsize=1)
def style() -> tuple[Markup, str]:
    """The style sheet, and its hash as a content security policy names it."""
    text = (templates() / "style.css").read_text(encoding="utf-8")
    if any(sign in text for sign in "<&"):
        raise ValueError("style.css must not hold < or &: inside a page it is read as HTML and as XML")
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Markup(text), digest  # noqa: S704 - our own file, checked above


def render(
    template: str,
    translator: Translator,
    *,
    preview: bool,
    title: str,
    description: str,
    alternates: list[tuple[LocaleInfo, str]],
    **more: Any,
) -> bytes:
    """Render a whole page in the language of `translator`. `alternates` are other languages with their addresses."""
    sheet, digest = style()
    text: str = (
        _environment()
        .get_template(template)
        .render(
            locale=translator.locale,
            preview=preview,
            title=title,
            description=description,
            alternates=alternates,
            style=sheet,
            style_hash=digest,
            m=Markers.of(translator),
            ui=lru_cache(maxsize=None)(translator.interface),
            **more,
        )
    )
    return text.encode()
