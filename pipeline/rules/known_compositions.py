"""What well-known combined medicines are made of. House table of general knowledge; names are folded."""

from __future__ import annotations

from functools import cache

# Names | substances, with other spellings of one after a slash.
_ROWS = """
co-trimoxazole cotrimoxazole bactrim septrin | trimethoprim sulfamethoxazole/sulphamethoxazole
co-amoxiclav augmentin | amoxicillin/amoxycillin clavulanic/clavulanate
co-codamol | codeine paracetamol/acetaminophen
co-dydramol | dihydrocodeine paracetamol/acetaminophen
co-careldopa sinemet | levodopa carbidopa
co-beneldopa madopar | levodopa benserazide
co-amilofruse | amiloride furosemide/frusemide
tazocin zosyn | piperacillin tazobactam
seretide advair airduo | fluticasone salmeterol
symbicort | budesonide formoterol
fostair | beclometasone/beclomethasone formoterol
combivent | ipratropium salbutamol/albuterol
trelegy | fluticasone umeclidinium vilanterol
entresto | sacubitril valsartan
caduet | amlodipine atorvastatin
exforge | amlodipine valsartan
hyzaar | losartan hydrochlorothiazide
janumet | sitagliptin metformin
vytorin inegy | ezetimibe simvastatin
vicodin norco | hydrocodone paracetamol/acetaminophen
percocet | oxycodone paracetamol/acetaminophen
targin targiniq | oxycodone naloxone
suboxone | buprenorphine naloxone
paxlovid | nirmatrelvir ritonavir
kaletra | lopinavir ritonavir
truvada | emtricitabine tenofovir
biktarvy | bictegravir emtricitabine tenofovir
malarone | atovaquone proguanil
coartem riamet | artemether lumefantrine
qvar clenil | beclometasone/beclomethasone
xultophy | degludec liraglutide
kivexa epzicom | abacavir lamivudine
"""


@cache
def compositions() -> dict[str, tuple[frozenset[str], ...]]:
    """The substances of each combined medicine by each of its names, every one with its spellings."""
    found = {}
    for line in _ROWS.strip().splitlines():
        names, made_of = line.split("|")
        parts = tuple(frozenset(part.split("/")) for part in made_of.split())
        found.update(dict.fromkeys(names.split(), parts))
    return found
