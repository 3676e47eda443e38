"""Whether words of a sentence are asserted, or only asked, planned, hoped, denied, quoted or limited to animals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold
from pipeline.rules.english.sentences import is_negated, sentences

_DENIED = compiled(r" (?:(?:is|are|was|were|does|do|did|has|have) )?(?:not|never)\b")


@record
class Hit:
    """A match of a pattern: its place and words in the text, and the folded sentence around it with the place there."""

    start: int
    end: int
    words: str
    sentence: str
    at: int

    @property
    def before(self) -> str:
        """What stands before it in its sentence."""
        return self.sentence[: self.at]

    @property
    def after(self) -> str:
        """What follows it in its sentence."""
        return self.sentence[self.at + len(self.words) :]

    @property
    def negated(self) -> bool:
        """Whether a negator in front turns it round, or the sentence takes it back ("... is not true")."""
        before = _aside().sub(lambda aside: "x" * len(aside.group()), self.before)
        negated = is_negated(before + self.sentence[self.at :], self.at)
        return negated or _DENIED.match(self.after) is not None or _taken_back().search(self.after) is not None


def hits(pattern: re.Pattern[str], text: str) -> Iterator[Hit]:
    """Every match of `pattern` (written for folded text) in `text`, within one sentence."""
    folded = fold(text)
    if pattern.search(folded) is None:
        return
    for start, sentence in _sentences(text):
        inside = fold(sentence)
        for match in pattern.finditer(inside):
            words = sentence[match.start() : match.end()]
            yield Hit(start + match.start(), start + match.end(), words, inside, match.start())


def hit_at(text: str, first: int, last: int) -> Hit | None:
    """The words from `first` to `last` of a text as a hit; None if they reach over the end of a sentence."""
    for start, sentence in _sentences(text):
        if start <= first < start + len(sentence):
            if last > start + len(sentence):
                return None
            return Hit(first, last, text[first:last], fold(sentence), first - start)
    return None


@lru_cache(maxsize=256)
def _sentences(text: str) -> tuple[tuple[int, str], ...]:
    return tuple(sentences(text))


def is_framed(hit: Hit) -> bool:
    """Whether the words are a question, a purpose, a possibility, a hypothesis, or a finding outside people."""
    if is_open_question(hit):
        return True
    scope = hit.before
    for reset in _reset().finditer(hit.before):
        scope = hit.before[reset.start() :]
    return (
        _frame().search(scope) is not None
        or _open_end().search(hit.after) is not None
        or _outside_people().search(hit.sentence) is not None
    )


def is_open_question(hit: Hit) -> bool:
    """Whether the words are asked and not said, in a question that is none of an advertiser's ("Did you know ...?")."""
    asked = hit.sentence.rstrip("\"' )").endswith("?")
    return asked and not _rhetoric().search(hit.sentence)


def is_disowned(hit: Hit) -> bool:
    """Whether the sentence speaks of words that others use or that nobody may use: a warning, or an editor's note."""
    if "we agree" in hit.sentence or "rightly" in hit.sentence:
        return False
    if _mention().search(hit.sentence):
        return True
    quoted = hit.before.count('"') % 2 == 1 and '"' in hit.after
    return quoted and _editing().search(compiled(r'"[^"]*"').sub(" ", hit.sentence)) is not None


def is_advised(hit: Hit) -> bool:
    """Whether the words belong to an instruction for the reader or to a condition."""
    return _condition().search(hit.before) is not None


@cache
def _aside() -> re.Pattern[str]:
    """A relative clause whose "not" is not that of the sentence: "bleeding that will not stop is ..."."""
    return compiled(
        r"\b(?:that|which|who)(?: \w+){0,2}? (?:not|never|cannot|no)(?: \w+){1,4}?(?= (?:is|are|was|were|can|will)\b)|\bno (?:\w+ ){0,2}doubt\b|\bnot in (?:doubt|question)\b"
    )


@cache
def _taken_back() -> re.Pattern[str]:
    return compiled(
        r"\b(?:is|are|was|has|have|this|that|which) (?:simply |still |yet |also )?(?:not|never|n't)(?: yet)? (?:true|so|right|correct|been"
        r" (?:shown|proven|proved|demonstrated|confirmed|established))\b|\b(?:is|are) (?:false|wrong|untrue|misleading|a myth)\b"
        r"|\b(?:has|have|had|needs?) to (?:go|be (?:removed|deleted|cut))\b"
    )


@cache
def _reset() -> re.Pattern[str]:
    """What begins a new statement, which the frame of the one before no longer covers."""
    start = r"(?:it|this|they|we|patients|people|the (?:drug|medicine|treatment|tablets?|data|results?))"
    return compiled(
        rf";|\bbut\b|\bhowever\b|\byet\b|\btherefore\b|, (?:and |so |as )?{start}\b|\band {start}\b| and,? therefore\b"
    )


@cache
def _frame() -> re.Pattern[str]:
    verb = r"(?:see|find out|learn|know|test|check|determine|examine|evaluate|assess|investigate|explore|establish|understand|measure|confirm|discover|study|compare|look|show|decide|ask|say|tell|judge)"
    return compiled(
        r"\bwhether\b|\bhow (?:well|safe|effective|good|long|much|often|far|fast|quickly|likely)\b"
        rf"|\b(?:to|will|would|can|cannot|not|must) {verb}\b|\b(?:{verb}|tests?|asks?|wonders?|sure|clear|checks?|asked|tested) (?:if|how|what|which)\b"
        r"|\b(?:hop(?:e|es|ed|ing)|wish(?:es)?) (?:to|that|it|this|the)\b|\baim(?:s|ed|ing)? (?:to|at)\b"
        r"|\b(?:intended|designed|meant|developed|engineered|made|built|created|supposed|planned|thought|believed|hoped|assumed|hypothesi[sz]ed) (?:to|that)\b"
        r"|\b(?:goal|aim|purpose|objective|hope|idea|question|hypothesis|theory|end ?point|outcome|criteri(?:on|a))s?\b(?: \w+){0,8} (?:is|are|was|were|be|that|of|to|include\w*)\b"
        r"|\bin order to\b|\bso that\b|\b(?:try|tries|trying|tried|attempts?|wants?|wish(?:es)?|seeks?|need) to\b"
        r"|\b(?:may|might|could|would|possibl[ey]|potential(?:ly)?|perhaps|suggest(?:s|ed|ing)?)\b"
        r"|\b(?:not known|unknown|unclear|uncertain|no evidence|too early|nobody knows|no one knows)\b"
        r"|\b(?:being|been|be|was|were|is|are) (?:\w+ly |also |now |still )?(?:studied|tested(?! and)|investigated|evaluated|examined|explored|assessed|researched|looked at|compared)\b"
        r"|\bunder (?:study|investigation|evaluation)\b"
        r"|\b(?:evaluat|assess|examin|investigat|explor|compar|study|test|research|measur)(?:e|es|ing)\b"
        r"|\b(?:compares|assesses|tests (?:the|a|an|its|two|three|both|how|what)|studies (?:the|a|an|its|two|how|what)|stud(?:y|ies) of|research (?:on|into)|measures|looks? (?:at|for|into)|looking (?:at|for|into))\b(?! (?:show|prove|confirm))"
        r"|\b(?:as|so) long as\b|\bunless\b|\buntil\b|\bimagine\b|\bsuppose\b|\bhypothetical\w*\b|\bif\b"
    )


@cache
def _open_end() -> re.Pattern[str]:
    return compiled(
        r"^[^;]*\b(?:(?:is|are|remains?|has|have) (?:still |as |yet |currently |all )*(?:not (?:yet )?(?:been )?(?:known|clear|proven|shown|established|certain|demonstrated)|unknown|unclear|uncertain"
        r"|unproven|being (?:studied|tested|investigated|evaluated|explored|assessed|compared)|(?:under|in) (?:study|investigation)|to be (?:shown|seen|confirmed))"
        r"|nobody (?:can|knows)|no one (?:can|knows))\b"
    )


@cache
def _outside_people() -> re.Pattern[str]:
    return compiled(
        r"\bin (?:the )?(?:lab(?:orator(?:y|ies))?|mice|mouse|rats?|animals?|monkeys?|dogs?|pigs?|rabbits?|ferrets?|(?:\w+ )?cell (?:lines?|cultures?|models?)|cells|cultured \w+"
        r"|(?:a )?test tubes?|(?:a )?petri dish\w*|vitro|vivo)\b"
        r"|\b(?:pre-?clinical|non-?clinical|animal|laboratory|lab|mouse|rat|cell|in[- ]vitro|toxicology) (?:stud(?:y|ies)|models?|experiments?|tests?|research|data|work|results|assays?|cultures?)\b"
    )


@cache
def _rhetoric() -> re.Pattern[str]:
    return compiled(r"\b(?:did you know|why (?:is|does|do|are|not)|who (?:would|does)n't|tired of|isn't it|what if)\b")


@cache
def _mention() -> re.Pattern[str]:
    return compiled(
        r"\b(?:beware|be wary|wary of|scams?|fraud\w*|hoax\w*|myths?|rumou?rs?|misleading|untrue|not true|too good to be true|so-called|false (?:claims?|hopes?|promises?))\b"
        r"|\b(?:(?:words?|terms?|phrases?|wordings?|language|expressions?|adjectives?) (?:such as|like|that|of|which|as|has to|have to|must|should)|(?:claims?|statements?|slogans?|headlines?|promises) (?:such as|like|has to|have to|must|should))\b"
        r"|\b(?:do not|don't|never|avoid|not|must not|should not|cannot|may not|stop) (?:say(?:ing)?|writ(?:e|ing)|call(?:ing)?|us(?:e|ing) (?:the )?(?:words?|terms?|phrases?|such)|describ(?:e|ing)|claim(?:ing)?"
        r"|promis(?:e|ing)|trust(?:ing)?|believ(?:e|ing)|mean|imply|be (?:called|described|presented|promoted|read|taken|quoted)|quot(?:e|ing))\b"
        r"|\b(?:words?|terms?|phrases?|expressions?) (?:to avoid|not to use|we (?:do not|never|don't) use)\b|\bdoes not (?:mean|imply|say|prove)\b|\b(?:nobody|no one|none of us) (?:can|may|could)\b|\banyone who (?:promises|tells|claims|says)\b"
        r"|\b(?:some|many|other|certain) (?:websites?|sites?|adverts?|ads|posts?|sellers?|shops?|influencers)(?: \w+){0,3} (?:say|says|claim|claims|tell|promise|call|calls|sell|state)\b"
        r"|\b(?:another|other) (?:web)?sites?\b|\byou may (?:read|hear|see|find)\b|\b(?:delete|deleted|strike out|struck out|cut out|rephrase|reword)\b|\b(?:remove|removed|replace|replaced) (?:\"|the (?:words?|phrase|sentence|claim|heading))"
    )


@cache
def _editing() -> re.Pattern[str]:
    return compiled(
        r"\b(?:not|never|n't|no|delete\w*|remov\w*|edit\w*|draft|avoid\w*|instead|rather than|wrong\w*|false\w*|words?|phrase\w*)\b"
    )


@cache
def _condition() -> re.Pattern[str]:
    return compiled(r"\b(?:if|unless|until|when|whenever|in case|once|as long as|so long as|even if)\b[^,;]*$")
