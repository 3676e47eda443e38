"""Names of medicines in English prose, as far as endings and a list of common ones give them away."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.rules.english.folding import fold
from pipeline.rules.known_medicines_more import OTHERS
from pipeline.rules.known_medicines_table import HEART_AND_NERVES


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


# Endings that WHO's list of INN stems gives to classes of substances, and that hardly an English word has.
_ENDINGS = _listed(
    "afil alol amivir anserin arabine arit arol astine azam azenil azepam azepine azoline azone azosin bactam "
    "barb bital caine calci capone cavir ciclib ciclovir cillin citabine clidine conazole coxib curium "
    "cycline dipine donepezil dopa dralazine dronate dronic ecoxib entan etidine fenac fenib fibrate floxacin "
    "formin fungin fylline gatran gepant giline gliclazide gliflozin glinide gliptin glitazone glutide "
    "grastim grel ibrutinib icillin idone imus irudin kinra lamivudine levir lisib lukast mab melteon metacin "
    "micin mivir mycin nacin naltrexone navir nercept olimus olol olone onide orexant osmolone oxacin oxanide "
    "oxetine oxicam pamil parib parin parinux peridol peridone piprazole plase platin poetin prazole "
    "prednisolone pressin pril prilat profen prost purine quine racetam rafenib relin renone ridone rubicin "
    "sartan semide setron siran sone statin stigmine sulfan tadine taxel tegravir terol thiazide thyroxine "
    "tidine tiline tinib trectinib trexate trexed triptan triptyline tropium umab vaptan vastatin vir vudine "
    "xaban ximab zepam zodone zolamide zolid zomib zumab"
)
# Common medicines without such an ending.
_NAMES = _listed(
    "acetaminophen acetylcysteine adrenaline albuterol alendronate allopurinol amitriptyline aspirin "
    "azathioprine baclofen bendroflumethiazide bisacodyl buprenorphine bupropion buspirone calcium "
    "carbamazepine carbidopa carbimazole chlorphenamine ciclosporin clonidine clozapine codeine colchicine "
    "cyclophosphamide cyclosporine dabigatran dapsone dexamethasone digoxin diltiazem diphenhydramine "
    "donepezil duloxetine epinephrine estradiol ezetimibe fentanyl fexofenadine finasteride fluorouracil "
    "furosemide gabapentin gentamicin glargine haloperidol heparin hydrocortisone hydromorphone "
    "hydroxycarbamide hydroxychloroquine hydroxyzine indapamide insulin iron isoniazid isotretinoin lactulose "
    "lamotrigine letrozole levetiracetam levodopa levothyroxine lithium loperamide magnesium melatonin "
    "mercaptopurine mesalazine metformin methadone methotrexate methylphenidate metoclopramide metronidazole "
    "mirtazapine mometasone montelukast morphine naloxone naproxen nicotine nitrofurantoin nitroglycerin "
    "nystatin olanzapine oxycodone paclitaxel paracetamol penicillin phenobarbital phenytoin placebo "
    "potassium prednisone pregabalin promethazine propranolol quetiapine rifampicin rifampin risperidone "
    "salbutamol senna sertraline sildenafil spironolactone sulfasalazine sumatriptan tacrolimus tamoxifen "
    "tamsulosin testosterone theophylline timolol tramadol trazodone trimethoprim valproate vancomycin "
    "vitamin warfarin zinc zolpidem"
)
# English words that end as medicines do.
_WORDS = _listed(
    "person reason season lesson poison comparison prison one gone someone everyone anyone done phone stone bone alone tone "
    "zone none prone gonadotropin cortisone april urine purine routine quinine medicine "
    "baseline decline cholesterol rhubarb sterol"
)


_TWO_WORDS = (
    "folic acid",
    "folinic acid",
    "tranexamic acid",
    "valproic acid",
    "glyceryl trinitrate",
    "fish oil",
)


@lru_cache(maxsize=4096)
def medicines(text: str) -> frozenset[str]:
    """The names of medicines in `text`, lower case: those with a known ending, common ones, and codes (KRN-118)."""
    folded = fold(text)
    found = {word for word in compiled(r"[a-z]{4,}").findall(folded) if _is_name(word)}
    found.update(name for name in _TWO_WORDS if name in folded)
    found.update(code.lower() for code in _code().findall(text))
    return frozenset(found)


@lru_cache(maxsize=8192)
def _is_name(word: str) -> bool:
    return (
        word in _NAMES
        or word in _table_names()
        or (len(word) > 5 and (word.endswith(_ENDINGS) or word.startswith("cef")) and word not in _WORDS)
    )


@cache
def _table_names() -> frozenset[str]:
    """The names of one word in the first column of the table of known medicines."""
    rows = (HEART_AND_NERVES + OTHERS).split("\n")
    return frozenset(name for row in rows for name in row.partition("|")[0].split() if name.isalpha())


@cache
def _code() -> re.Pattern[str]:
    return compiled(r"\b(?!NCT|ICD|SARS|COVID|CYP|HbA)[A-Z]{2,5}-?\d{2,6}[A-Z]?\b")
