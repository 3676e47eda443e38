"""Appeals to hope and fear by their build: a drug that gives back what illness took, a wait that is over, time that is lost.

Patterns for folded text in which ``ø`` stands for the drug (`own_mentions`). House list.
"""

from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.english.own_mentions import ITSELF

_S = ITSELF
_PEOPLE = r"(?:(?:[\w-]+ ){0,2}?(?:patients?|people|families|parents|mothers|fathers|children|sufferers|those|them|you|us|women|men|couples|carers|caregivers|relatives|survivors|everyone|communit(?:y|ies)|thousands|millions|many|victims)(?: (?:with|living with|affected by|who have) (?:[\w'-]+ ){0,3}?[\w'-]+)?)"
_FEEL = r"(?:hopes?|courage|joy|smiles?|dreams?|dignity|faith|trust in|optimism|happiness|childhood|freedom|independence|belief|strength to|will to live|a future|their future|your future|confidence in (?:life|the future|tomorrow)|light|a tomorrow|zest for life|lust for life|laughter)"
_DARE = r"(?:look (?:ahead|forward)|plan (?:for the future|ahead|their lives)|make plans|dream|believe|smile|hope|laugh|breathe easy|live again|breathe again|carry on|celebrate|be happy|be themselves|be yourself|look to the future)"
_CURE = r"(?:cures?|healing|a normal life|normality|normal life|a better life|a life without \w+|a future without \w+|a world without \w+|life without \w+|remission for all|rescue|salvation|the finish line|freedom from \w+)"

HOPE_FRAMES = Lexicon(
    words=(
        # what the drug gives
        rf"(?:gives?|gave|brings?|brought|offers?|restores?|restored|returns?|rekindles?|awakens?|instil(?:l)?s?|inspires?|spreads?|sparks?|renews?|revives?|hands?|promises?) (?:back )?(?:{_PEOPLE} )?(?:back )?(?:with )?(?:(?:a|the|their|your|new|fresh|renewed|real|lost|some|more|little) )*{_FEEL}\b(?! (?:of|to) (?:the )?(?:trial|study))",
        r"(?:a|another|every|good|one more|new|the) reasons? (?:for \w+ )?to (?:smile|believe|live|hope|look (?:ahead|forward)|carry on|celebrate|dream|go on|get up|rejoice|cheer|be (?:happy|hopeful|optimistic))",
        rf"(?:lets?|helps?|allows?|enables?|teaches) {_PEOPLE} (?:to )?(?:\w+ )?(?:again )?{_DARE}(?! (?:at|into|for (?:the|a) (?:word|place)))",
        rf"(?:can|dares?|dare|able|begin|beginning|start|starting|have learned|learn|are|is|now) (?:to |again |once more |finally |now |at last )*(?:{_DARE}|looking forward again|dreaming again|smiling again|making plans again|believing again)(?: to)?(?= again| at last| once more| to the future| ahead|[.!;,]| in tomorrow| for the future)",
        r"(?:puts?|brings?) (?:back )?(?:a |the )?(?:smiles?|sparkle|light|colou?r|joy|life) (?:back )?(?:on|in|into|to) (?:\w+ )?(?:(?:\w+'s? )?(?:faces?|eyes|lives|life|hearts?|homes?|lips))",
        r"(?:turns?|turned|transforms?|changes?) (?:despair|fear|darkness|tears|desperation|sorrow|suffering|sadness|hopelessness|worry|grief) (?:in)?to",
        r"(?:takes?|took|lifts?|removes?|drives?|banishes) (?:away )?(?:the |your |their |all )?(?:fear|terror|dread|worry|anxiety|despair|burden|shadow) (?:of|from|about|away)(?: \w+)?",
        r"(?:frees?|freed|rescues?|saves?|delivers?|releases?) (?:\w+ ){1,3}?from (?:the )?(?:fear|despair|burden|chains|prison|shadow|nightmare|hell|grip|clutches|misery|darkness|loneliness)",
        r"(?:the|a) (?:person|man|woman|child|parent|mother|father|athlete) (?:you|they|he|she) (?:used to be|once (?:were|was)|really (?:are|is)|(?:were|was) before)",
        r"(?:your|his|her|their|our|my) old (?:self|selves|life|lives)(?= again|[.!,;]| back)",
        r"(?:childhood|life|future|death|care|joy|chance|freedom) (?:it|he|she|they|you|we|every child) deserves?",
        r"(?:you|they|families|patients|people|children|everyone|your (?:child|family|mother|father))(?: all)? deserves? (?:a |an |the |to |more|better|this|nothing less)",
        r"(?:take|get|win|reclaim|claim|want|regain)(?:s|ing)? (?:back )?(?:your|their) (?:life|lives|youth|future|body|bodies|health)(?: back)?(?=[.!,;]| now| again| today| with)",
        # despair is over
        r"(?:need|needs|have|has|must|should) (?:no longer|not|never)(?: have)?(?: to)?(?: any longer)? (?:despair|give up|lose (?:heart|hope|faith)|live in (?:fear|the shadow|despair)|resign|feel (?:alone|helpless|hopeless)|be afraid of tomorrow|be desperate)",
        r"no longer (?:alone|helpless|hopeless|without hope|condemned|at the mercy|(?:have|has|need|needs) to (?:live in (?:fear|the shadow)|despair|be afraid|fear|suffer))",
        r"(?:do not|don't|never) (?:give up|despair|lose (?:heart|faith)|surrender|throw in the towel|resign yourself)(?=[:;,.!]| to| hope)",
        r"(?:patients?|people|families|those|parents|sufferers|many)(?: who)? (?:had|have|has) (?:all but |already |almost |long )?(?:given up(?= hope|[.,;!]| are)|lost (?:all )?(?:hope|heart|faith)|run out of (?:options|time|hope|choices)|nowhere (?:left )?to (?:go|turn)|no hope)",
        r"(?:there is|there's|here is|this is|comes) (?:now |finally |at last |at long last )*(?:a way out|light|help at last|an escape|salvation|a way forward|light for|an answer for|hope)\b",
        r"(?:is|offers?|shows?|opens?|may be|could be) (?:the|a|an|their|your|new|only|best|real) (?:\w+ )?(?:way (?:out|forward) for|salvation|escape from|rescue|ray of|beacon|guardian angel|light (?:for|in|at)|answer to (?:their|your|a) (?:prayers?|dreams?))",
        r"for the first time(?: in \w+)?,? (?:there is (?:hope|help|an answer|light)|\w+ (?:can|dare|have (?:hope|a future|reason)|are able to|see (?:a future|light|hope)))",
        r"at (?:long )?last,? (?:there|families|patients|people|parents|help|hope|relief|a|an|the)\b(?! (?:visit|dose|follow))",
        # the wait
        r"(?:the |your |their |our )?(?:long |endless |agonising |agonizing |years of )*wait(?:ing)? (?:is|will (?:soon )?be|has come to an end|are)(?: \w+)? (?:over|at an end|finished)",
        rf"(?:drug|medicine|moment|day|news|chance|treatment|breakthrough|answer|vaccine|cure|one|thing)s? (?:that |which )?(?:the (?:whole )?world|the (?:\w+ )?community|{_PEOPLE}|we|so many) (?:have|has|had|is|are|were) (?:all )?(?:been )?(?:waiting|longing|hoping|praying|dreaming|yearning|crying out)",
        rf"(?:{_PEOPLE}|the (?:\w+ )?(?:community|world)) (?:are|have been|were|is|has been) (?:\w+ly )?(?:longing|yearning|praying|crying out|begging|desperate|waiting impatiently|dreaming|hoping and praying) (?:for|of|to)\b",
        r"(?:has|have|had) (?:\w+ )?(?:prayed|yearned|longed|dreamt|dreamed|begged) (?:for|of)\b",
        rf"{_CURE} (?:is|are|seems?|lies?|comes?)? ?(?:now |finally |at last |almost |suddenly )*(?:within (?:reach|grasp|our grasp|sight)|in sight|at hand|closer than ever|no longer (?:a dream|just a dream|out of reach)|around the corner|on the horizon|coming true)",
        r"(?:a |the )?(?:future|life|world|day|tomorrow) (?:without|free of|free from) (?:\w+ ){0,2}?\w+ (?:is|are|becomes?|seems?) (?:now |finally |at last )?(?:possible|within reach|real|no longer|in sight|coming)",
        # time and guilt
        r"(?:will|would|may|you'll|might) (?:live to |one day |bitterly |come to )?regret (?:it|not|waiting|this|having)",
        r"(?:delay|waiting|hesitation|doing nothing|inaction|every delay|to wait) (?:means|costs|kills|is deadly|is fatal|can be deadly|equals|is death|will cost)",
        r"(?:owe|owes) it to (?:your|their|his|her|our|those|the|yourself)",
        r"(?:your|their|the) (?:\w+ )?(?:family|children|child|loved ones|kids|wife|husband|mother|partner|parents) (?:is|are|will be) (?:counting|relying|depending|waiting|hoping) (?:on|for) (?:you|this)?",
        r"(?:stands?|lies|is all that stands) between (?:you|your|them|their|him|her|a patient|patients) (?:\w+ ){0,2}?and\b",
        r"(?:do not|don't|never) (?:let|miss|waste|pass up) (?:this|the|your) (?:\w+ )?(?:chance|opportunity|moment)|(?:this|the|your) (?:\w+ )?(?:chance|opportunity) (?:pass|slip|go by)",
        r"(?:the|a|this) (?:very )?(?:chance|opportunity|moment|miracle) (?:you|they|patients|families|we|parents) (?:have|has|were|are|cannot|can't|must not|should not|had)(?: all| both)? (?:been (?:waiting|hoping|praying|longing)|afford to (?:miss|lose)|miss)",
        r"(?:last|only|final|best|one|single) (?:remaining )?(?:chance|hope|shot|lifeline|straw|thing) (?:for|of|to|that|left)\b(?! (?:of a (?:trial|visit)|to (?:withdraw|change|register|give)))",
        r"(?:disease|cancer|illness|tumou?r|virus|pain|dementia) (?:will|is going to|would) (?:\w+ )?(?:win|take over|triumph|claim|steal|destroy (?:you|your|their)|have the last word|rob)",
        r"(?:those|people|patients|whoever|anyone)(?: who)? (?:do not|does not|don't|doesn't|fail to|hesitates?|waits?) (?:to )?(?:act|move|start|try|seize)(?: \w+){0,3}? (?:will|may|pays?|loses?|regrets?)",
    ),
    innocent=(
        r"(?:researchers?|scientists?|investigators?|sponsor|team) [^.;]{0,20}hopes?",
        r"(?:false|no|without|lost|losing|lose) hope\b",
        r"at last (?:visit|dose|observation|follow|menstrual|count)",
        r"(?:call|ring|contact|phone)\b[^.;]{0,50}(?:999|911|112|988|ambulance|emergency)[^.;]{0,20}",
        r"(?:do not|don't) give up (?:if|smoking when|because|your)",
        r"light (?:source|sensitive|therapy|box|exposure|meal|green|red)",
    ),
)
"""Words that work on hope, longing, guilt or fear."""

FEAR = Lexicon(
    words=(
        r"(?:every|each) (?:\w+ )?(?:hour|day|minute|week|month|second) (?:without|that passes|you wait|of (?:delay|waiting)|lost|counts|matters|costs|spent waiting)",
        r"(?:costs?|means|destroys|takes|robs) (?:\w+ )?(?:brain cells|lives|years|precious|muscle|time you|nerve cells|memories)",
        r"without (?:it|treatment|this|ø+|the (?:drug|medicine|treatment|injection)),? (?:you|your (?:\w+ )?\w+|the \w+|their \w+|they|patients|children) (?:will|may|is going to|are going to|must)(?: \w+)? (?:lose|win|die|never|be (?:left|lost|alone)|go blind|suffer|deteriorate|spread|take over|progress|end up)",
        r"(?:you|your child|they) (?:will|may|are going to|could) (?:\w+ )?(?:lose|never get back|die|go blind|end up in)",
        r"time (?:is )?(?:lost|running out|against you|your (?:child|mother|father) does not have)",
    ),
)
"""Threats that may be plain information about an approved drug, and are pressure where nobody knows whether the drug helps."""
