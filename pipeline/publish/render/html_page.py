"""The HTML page of a bundle: complete, semantic, self-contained. No script, no request to anywhere.

The layout stands in ``templates/page.html.j2``; here are the pieces that it arranges.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.catalog.localize import LocalText
from pipeline.catalog.walk import SectionNode
from pipeline.publish.anchors import anchor
from pipeline.publish.bundle import Artifact, Bundle
from pipeline.publish.render.markup import in_block, in_table, titles_of
from pipeline.publish.render.templating import render


def html_page(bundle: Bundle) -> Artifact:
    """Render a bundle as an HTML page."""
    localized, page = bundle.localized, bundle.page
    banner = [clause.text for clause in localized.banner.clauses]
    # Where the title may not be shown, the name of the drug stands in its place; a browser's tab needs some name.
    title = page.title.plain or localized.monograph.identity.generic_name
    # A search result shows the description alone: without a summary it must state the status.
    description = page.summary.plain or " ".join(text.plain for text in banner)
    content = render(
        "page.html.j2",
        localized.translator,
        preview=bundle.preview,
        title=title,
        description=description,
        alternates=[(other, f"../../{bundle.path('html', other)}") for other in bundle.others],
        page=page,
        tables=bundle.tables,
        banner=banner,
        disclaimer=[clause.text for clause in localized.disclaimer.clauses],
        linked=frozenset(_contexts(page.sections)),
        anchor=anchor,
        in_block=in_block,
        in_table=in_table,
        titles=titles_of,
    )
    return Artifact(bundle.path("html"), content)


def _contexts(sections: Iterable[SectionNode[LocalText]]) -> Iterable[str]:
    for section in sections:
        yield section.context
        yield from _contexts(section.sections)
