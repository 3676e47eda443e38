"""Praise by its build: a drug that sets standards, stuns an audience, writes history, is a jewel or a stroke of elegance.

Patterns for folded text in which ``ø`` stands for the drug (`own_mentions`). House list.
"""

from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.english.own_mentions import ITSELF

_S = ITSELF
_FIELD = r"(?:(?:the |modern |all of |whole |entire |world of |field of |treatment of |care of |fight against |landscape of )*(?:field|medicine|science|treatment|therapy|care|game|rules|world|landscape|market|\w+ology|\w+iatry|\w+ics|\w+ (?:care|treatment|therapy|medicine|research)|cancer|diabetes|asthma|migraine|how \w+))"
_STAR = r"(?:jewel|gem|pearl|masterpiece|marvel|star|superstar|sensation|triumph|milestone|landmark|highlight|crown|icing on the cake|work of art|powerhouse|champion|hero|heavyweight|pacesetter|trailblazer|pioneer|front-?runner|spearhead|beacon|lodestar|flagship|genius|blockbuster|phenomenon|revelation|gift|treasure|winner)"
_FINE = r"(?:elegant|sophisticated|intelligent|clever|ingenious|brilliant|stunning|dazzling|striking|superb|splendid|glorious|fascinating|sensational|smart|refined|beautiful|exquisite|bold|daring|visionary|inspired|magnificent|formidable|amazing|exciting|thrilling|unique|special|high-end|first-class|top-class|outstanding|exceptional|next-generation|new-generation|novel and exciting)"

HYPE_FRAMES = Lexicon(
    words=(
        r"(?:sets?|setting|set) (?:a )?(?:whole |completely |entirely )?(?:new|higher|the highest|the) (?:standards?|benchmarks?|yardsticks?|pace|gold standard|bar|records?)(?: (?:in|for|of))?",
        r"(?:raises?|raised|raising|lifts?) the bar",
        r"(?:changes?|changed|changing|transforms?|revolutioni[sz]es?|redefines?|reshapes?|rewrites?|reinvents?|remakes?|overturns?|upends?|shakes? up|disrupts?|conquers?) (?:the )?(?:face|course|shape|rules|world|landscape|way|future|story|picture|map|whole \w+) of\b",
        rf"(?:will|is (?:going|set|about|poised|ready) to|could) (?:\w+ )?(?:change|transform|revolutioni[sz]e|redefine|reshape|rewrite|reinvent|shake up|disrupt|upend|dominate|conquer) (?:the )?{_FIELD}",
        r"(?:shakes?|shaking|shook|stirs?) up (?:the )?\w+",
        r"(?:turns?|turned|opens?|opened|writes?|wrote|begins?|starts?|adds?) (?:the |a |over a )?(?:new |next |fresh |whole new |exciting )?(?:page|leaf|chapter|era|age)\b(?! (?:\d|of (?:this|the) (?:leaflet|booklet|form|book)))",
        r"(?:writes?|wrote|writing|makes?|made|making) (?:medical |pharmaceutical |scientific )?history",
        r"(?:beginning|start|dawn|birth|threshold|opening) of (?:a|an) (?:\w+ )?(?:new )?(?:age|era|chapter|world|time|epoch)\b",
        r"(?:a|the|brave) new (?:\w+ )?(?:era|age|epoch|dimension|horizon|frontier|world|dawn)\b",
        r"(?:stuns?|stunned|dazzles?|dazzled|wows?|wowed|amazes?|amazed|thrills?|thrilled|astonish(?:es|ed)|impress(?:es|ed)|electrif(?:ies|ied)|excites?|excited|delights?|delighted|fascinates?) (?:the |all |even |many |\w+ )?(?:audiences?|experts?|doctors?|researchers?|scientists?|world|delegates?|congress|field|community|sceptics|skeptics|critics|investors?|everyone|physicians?)",
        r"(?:makes?|made|making) (?:waves|headlines|medical news)|turns? heads|steals? the (?:show|limelight)|tops? the bill|leads? the (?:way|field|pack)",
        r"(?:talk|toast|darling|star|sensation|highlight|surprise) of (?:the|this year's) (?:congress|meeting|town|year|industry|conference|field|season)",
        r"(?:takes?|took|has taken|have taken) (?:the )?[\w ]{2,30} by (?:storm|surprise)",
        rf"(?:is|as|becomes?|remains?|a|the|our|true|real|behind \w+ is) (?:\w+ )?(?:a |an |the |true |real |rare |new |rising |shining |little |scientific |medical |undisputed |genuine )+{_STAR}\b(?! (?:hospital|trial|site|cent(?:er|re)))",
        rf"(?:an?|the|this|our|,) (?:\w+ )?{_FINE},? (?:(?:and )?[\w-]+,? )?(?:molecule|compound|drug|medicine|chemistry|trick|idea|solution|therapy|treatment|approach|formula|design|technology|concept|weapon|inhibitor|antibody|vaccine|tablet|product|mechanism|innovation|science|feat|discovery|invention)\b",
        r"(?:elegant|brilliant|masterly|masterful|beautiful|superb) (?:chemistry|science|engineering|design|pharmacology)",
        r"(?:nothing less than|no less than|much more than just|far more than|not just another|more than just another|anything but (?:just )?another)\b(?! \d)",
        r"(?:sea|step) change|quantum (?:leap|jump)|leap into the future|giant (?:step|stride|leap)|great leap|big bang|stroke of luck for",
        r"(?:hits?|strikes?|finds?) (?:the |its )?(?:bull's[- ]eye|jackpot|target with (?:deadly|pinpoint)|sweet spot)",
        rf"{_S} (?:is|are) (?:set|poised|destined|bound|tipped|going) to (?:become|be|rank|rise)(?: \w+)? (?:a|the|one of|among)? ?(?:\w+ )?(?:leading|major|key|number|next|top|big|star|market|best|mega|blockbuster|gold|new standard|standard|household)\b",
        r"(?:one of )?the (?:\w+ )?(?:hottest|brightest|most (?:eagerly |closely |keenly |hotly )?(?:watched|awaited|anticipated|exciting|talked[- ]about|promising|interesting|remarkable|fascinating|significant|innovative|ambitious)) (?:[\w-]+ ){0,3}?(?:in|of|on|for|since|to)\b",
        r"(?:strikingly|impressively|astonishingly|amazingly|stunningly|exceptionally|remarkably|spectacularly|incredibly|unusually|wonderfully|sensationally|fantastically) (?:good|strong|high|low|fast|effective|powerful|clear|deep|durable|well|safe|selective|potent|precise|clean)",
        r"(?:trick|gift|stroke|masterstroke|miracle) of (?:nature|genius|luck|science|mother nature)",
        r"(?:hopes?|eyes|attention) of (?:the )?(?:world|field|whole \w+) (?:are|is|rest|now)\b",
        r"(?:dream|wish) of (?:medicine|every (?:doctor|patient|scientist)|mankind|generations|science)\b",
        r"(?:groundswell|wave|storm) of (?:enthusiasm|excitement|optimism)",
        r"(?:great|huge|enormous|unbridled|widespread|much|growing|justified|real|considerable) (?:enthusiasm|excitement|optimism|expectations?|anticipation|acclaim)\b",
        r"(?:top|best|highest|premium|superior|world-class|unsurpassed|outstanding) (?:in|of) (?:its|the) (?:class|field|league)",
    ),
    innocent=(
        r"(?:set|sets|meets?|meet|by) the standards? (?:of|for|by)\b",
        r"no (?:great|real) (?:enthusiasm|excitement|difference|surprise)",
        r"new (?:page|chapter) (?:of|in) (?:the|this) (?:protocol|book|guideline|manual)",
        r"unusually (?:high|low|strong) (?:dose|temperature|levels?|blood|fever|pain|pressure|sensitiv\w+)",
        r"remarkably (?:low|high) (?:levels?|blood|platelet|sodium)",
    ),
)
"""Praise that informs nobody."""

FORECASTS = Lexicon(
    words=(
        r"(?:shows?|showing|showed|holds?|holding|full of|of|with|has) (?:great |real |much |considerable |huge |enormous |early |exceptional |some |tremendous |true |clinical |high |clear )*promise\b(?! (?:to|of confiden))",
        r"(?:give|gives|gave|giving|are|is|provides?|every|good|great) (?:\w+ )?(?:cause|reason|reasons|grounds) (?:for|to be) (?:\w+ )?(?:optimism|optimistic|hope|confidence|excitement|cheer)",
        r"(?:look|looks|looked|looking|are|is|seem|seems|appear) (?:very |highly |really |extremely |most |so |quite )?(?:promising|encouraging|hopeful|good|bright|excellent|impressive|exciting|convincing)(?= (?:for|so far|to)\b|[.!])",
        r"(?:the )?(?:signs|omens|prospects|future|outlook) (?:for \S+ )?(?:are|is|looks?|look) (?:\w+ )?(?:good|bright|promising|excellent|rosy|encouraging|favou?rable)",
        r"(?:encouraging|convincing|compelling|exciting|impressive|strong|striking|outstanding|spectacular|excellent|positive|stellar) (?:early |first |interim |initial |clinical |phase \w+ |preliminary |new )*(?:results?|data|findings|signals?|signs|outcomes?|evidence|responses?)\b(?! (?:of|on) (?:harm|toxicity))",
    ),
    innocent=(r"positive (?:results?|findings?) (?:of|on|for|in) (?:the )?(?:test|culture|blood|hiv|pregnancy|screen)\w*", r"(?:a|the) positive (?:result|finding)\b(?! for ø)", r"(?:no|not) [^.;]{0,20}(?:positive|strong|compelling|convincing) \w+", r"(?:positive|strong) evidence of (?:infection|pregnancy|a)"),
)  # fmt: skip
"""Forecasts of success, which are out of place where nobody knows."""
