"""Well-known medicines of the stomach, hormones, airways, infections, immune system, cancer, bones; vaccines.

House table; its columns are explained in `pipeline.rules.known_medicines_table`.
"""

from __future__ import annotations

OTHERS = """
famotidine pepcid | h2 | mg | 160/640 |
omeprazole prilosec losec | ppi | mg | 80/180 |
esomeprazole nexium | ppi | mg | 80/240 |
lansoprazole prevacid | ppi | mg | 90/180 |
pantoprazole protonix | ppi | mg | 120/240 |
ondansetron zofran | antiemetic | mg | 24/32 |
metoclopramide reglan maxolon | antiemetic | mg | 15/60 | age=1
domperidone motilium | antiemetic | mg | 20/40 | age=12
senna | laxative | mg | -/- |
loperamide imodium | antidiarrhoeal | mg | 8/16 |
metformin glucophage | biguanide | mg | 2000/3000 |
gliclazide diamicron | sulfonylurea | mg | 160/320 |
glimepiride amaryl | sulfonylurea | mg | 8/8 |
glibenclamide glyburide | sulfonylurea | mg | 20/20 |
glipizide | sulfonylurea | mg | 20/40 |
sitagliptin januvia | dpp4 | mg | 100/100 |
linagliptin tradjenta trajenta | dpp4 | mg | 5/5 |
empagliflozin jardiance | sglt2 | mg | 25/25 |
dapagliflozin forxiga farxiga | sglt2 | mg | 10/10 |
canagliflozin invokana | sglt2 | mg | 300/300 |
semaglutide rybelsus | glp1 | mg | 50/50 | preg never=intravenous
ozempic wegovy | glp1 | mg | -/- | days=7 preg never=oral,intravenous,intramuscular
liraglutide victoza saxenda | glp1 | mg | -/- | preg never=oral,intravenous,intramuscular
dulaglutide trulicity | glp1 | mg | -/- | days=7 never=oral,intravenous,intramuscular
tirzepatide mounjaro zepbound | glp1 | mg | -/- | days=7 never=oral,intravenous,intramuscular
exenatide byetta bydureon | glp1 | micrograms | -/- | never=oral,intravenous,intramuscular
pioglitazone actos | glitazone | mg | 45/45 |
insulin humulin actrapid novolin | insulin | units | -/- | never=oral
glargine lantus toujeo | insulin | units | -/- | never=oral,intravenous
lispro humalog aspart novorapid novolog | insulin | units | -/- | never=oral
detemir levemir degludec tresiba | insulin | units | -/- | never=oral,intravenous
icodec | insulin | units | -/- | days=7 never=oral,intravenous
levothyroxine thyroxine synthroid eltroxin | thyroid | micrograms | 0.3/0.3 |
liothyronine | thyroid | micrograms | 0.1/0.1 |
carbimazole | antithyroid | mg | 60/60 |
methimazole thiamazole | antithyroid | mg | 60/60 |
propylthiouracil | antithyroid | mg | 400/1200 |
prednisolone prednisone | corticosteroid | mg | 1250/1250 | slow
dexamethasone | corticosteroid | mg | 40/80 | slow
hydrocortisone | corticosteroid | mg | 40/60 | slow
budesonide pulmicort | corticosteroid | micrograms | 9/9 |
fluticasone flixotide flovent | corticosteroid | micrograms | -/- |
beclometasone beclomethasone | corticosteroid | micrograms | -/- |
salbutamol albuterol ventolin proventil | saba | micrograms | 8/32 |
terbutaline | saba | micrograms | 5/20 |
salmeterol serevent | laba | micrograms | -/- | never=oral,intravenous
formoterol | laba | micrograms | -/- | never=oral,intravenous
seretide advair | corticosteroid laba | micrograms | -/- |
symbicort | corticosteroid laba | micrograms | -/- |
fostair | corticosteroid laba | micrograms | -/- |
tiotropium spiriva | antimuscarinic | micrograms | -/- | never=oral,intravenous
ipratropium atrovent | antimuscarinic | micrograms | -/- |
oxybutynin ditropan | antimuscarinic | mg | 30/30 |
montelukast singulair | leukotriene | mg | 10/10 |
theophylline | xanthine | mg | 600/1200 |
amoxicillin amoxil | penicillin | mg | 3000/6000 | never=intrathecal
co-amoxiclav augmentin | penicillin | mg | 2000/4000 | never=intrathecal
phenoxymethylpenicillin | penicillin | mg | 1000/6000 |
penicillin benzylpenicillin | penicillin | units | -/- | never=intrathecal
benzathine | penicillin | units | -/- | never=intravenous,intrathecal
flucloxacillin | penicillin | mg | 1000/8000 | never=intrathecal
cefalexin cephalexin keflex | cephalosporin | mg | 1500/6000 |
ceftriaxone rocephin | cephalosporin | mg | -/- | never=oral,intrathecal
cefuroxime | cephalosporin | mg | 1000/2000 | never=intrathecal
azithromycin zithromax | macrolide | mg | 2000/2000 |
clarithromycin biaxin klaricid | macrolide | mg | 1000/1500 |
erythromycin | macrolide | mg | 1000/4000 |
ciprofloxacin cipro | quinolone | mg | 1000/1500 |
levofloxacin levaquin | quinolone | mg | 750/1000 |
moxifloxacin avelox | quinolone | mg | 400/400 |
doxycycline vibramycin | tetracycline | mg | 300/300 | age=8 preg
minocycline | tetracycline | mg | 200/200 | age=8 preg
tetracycline | tetracycline | mg | 500/2000 | age=8 preg
lymecycline | tetracycline | mg | 408/816 | age=8 preg
gentamicin | aminoglycoside | mg | -/- | never=oral preg
vancomycin vancocin | glycopeptide | mg | 500/2000 | never=intramuscular
trimethoprim | sulfonamide | mg | 400/600 | preg
sulfamethoxazole co-trimoxazole cotrimoxazole bactrim septrin | sulfonamide | mg | 1920/6000 | preg
nitrofurantoin macrobid macrodantin | antibiotic | mg | 100/400 |
metronidazole flagyl | antibiotic | mg | 2000/4000 | alcohol
clindamycin dalacin cleocin | antibiotic | mg | 600/1800 |
rifampicin rifampin | antibiotic | mg | 1200/1200 |
isoniazid | antibiotic | mg | 900/900 |
linezolid zyvox | linezolid | mg | 600/1200 |
fluconazole diflucan | antifungal | mg | 800/1200 |
itraconazole sporanox | antifungal | mg | 400/600 |
ketoconazole | antifungal | mg | 600/1200 |
miconazole | antifungal | mg | -/- |
nystatin | antifungal | units | -/- | never=intravenous
aciclovir acyclovir zovirax | antiviral | mg | 800/4000 |
valaciclovir valacyclovir valtrex | antiviral | mg | 2000/8000 |
oseltamivir tamiflu | antiviral | mg | 150/300 |
ribavirin | antiviral | mg | 800/1400 | preg
tenofovir | antiviral | mg | 300/300 |
dolutegravir tivicay | antiviral | mg | 50/100 |
hydroxychloroquine plaquenil | antimalarial | mg | 800/800 |
mefloquine | antimalarial | mg | 1250/1500 | days=7
methotrexate trexall | antifolate | mg | 40/40 | days=7 preg milk
azathioprine imuran | immunosuppressant | mg | 300/400 |
mercaptopurine | immunosuppressant cytotoxic | mg | 400/400 | preg
mycophenolate cellcept myfortic | immunosuppressant | mg | 1500/3000 | preg milk
ciclosporin cyclosporine cyclosporin neoral sandimmun | immunosuppressant | mg | -/- |
tacrolimus prograf | immunosuppressant | mg | 20/40 |
sirolimus rapamune | immunosuppressant | mg | 40/40 |
leflunomide arava | immunosuppressant | mg | 100/100 | preg milk
teriflunomide aubagio | immunosuppressant | mg | 14/14 | preg milk
tofacitinib xeljanz | jak | mg | 22/22 | preg
baricitinib olumiant | jak | mg | 4/4 | preg
upadacitinib rinvoq | jak | mg | 45/45 | preg
adalimumab humira | tnf | mg | -/- | days=7 never=oral,intravenous
etanercept enbrel | tnf | mg | -/- | days=3 never=oral,intravenous
infliximab remicade | tnf | mg | -/- | days=14 never=oral
golimumab | tnf | mg | -/- | days=28 never=oral
rituximab mabthera rituxan | antibody | mg | -/- | days=7 never=oral
omalizumab xolair | antibody | mg | -/- | days=14 never=oral,intravenous
ustekinumab stelara | antibody | mg | -/- | days=28 never=oral
denosumab prolia xgeva | antibody | mg | -/- | days=7 never=oral,intravenous preg
ocrelizumab ocrevus | antibody | mg | -/- | days=14 never=oral
bevacizumab avastin | antibody | mg | -/- | days=14 never=oral preg
pembrolizumab keytruda | checkpoint | mg | -/- | days=21 never=oral preg
nivolumab opdivo | checkpoint | mg | -/- | days=14 never=oral preg
atezolizumab tecentriq | checkpoint | mg | -/- | days=14 never=oral preg
trastuzumab herceptin | her2 | mg | -/- | days=7 never=oral preg
imatinib gleevec glivec | tki | mg | 800/800 | preg milk
erlotinib tarceva | tki | mg | 300/300 | preg milk
osimertinib tagrisso | tki | mg | 160/160 | preg milk
ibrutinib imbruvica | tki | mg | 560/560 | preg milk
dasatinib sprycel | tki | mg | 180/180 | preg milk
larotrectinib vitrakvi | tki | mg | 100/200 | preg milk
vincristine oncovin | vinca | mg | -/- | days=7 preg milk never=intrathecal,intramuscular,subcutaneous,oral
vinblastine | vinca | mg | -/- | days=7 preg milk never=intrathecal,intramuscular,subcutaneous,oral
vinorelbine navelbine | vinca | mg | 160/160 | days=7 preg milk never=intrathecal,intramuscular,subcutaneous
bortezomib velcade | cytotoxic | mg | -/- | days=3 preg milk never=intrathecal,oral,intramuscular
doxorubicin adriamycin | cytotoxic | mg | -/- | days=7 preg milk never=intrathecal,intramuscular,subcutaneous,oral
daunorubicin | cytotoxic | mg | -/- | preg milk never=intrathecal,intramuscular,subcutaneous,oral
cisplatin | cytotoxic | mg | -/- | preg milk never=intrathecal,oral,intramuscular
carboplatin | cytotoxic | mg | -/- | days=7 preg milk never=intrathecal,oral,intramuscular
oxaliplatin eloxatin | cytotoxic | mg | -/- | days=14 preg milk never=intrathecal,oral,intramuscular
paclitaxel taxol | cytotoxic | mg | -/- | days=7 preg milk never=intrathecal,oral,intramuscular
docetaxel taxotere | cytotoxic | mg | -/- | days=7 preg milk never=intrathecal,oral,intramuscular
cyclophosphamide | cytotoxic | mg | -/- | preg milk
fluorouracil | cytotoxic | mg | -/- | preg milk never=intrathecal
capecitabine xeloda | cytotoxic | mg | 3500/7000 | preg milk
temozolomide temodar temodal | cytotoxic | mg | 500/500 | preg milk
hydroxycarbamide hydroxyurea | cytotoxic | mg | 4000/8000 | preg milk
thalidomide | imid | mg | 400/400 | preg milk
lenalidomide revlimid | imid | mg | 25/25 | preg milk
pomalidomide | imid | mg | 4/4 | preg milk
finasteride proscar propecia | antiandrogen | mg | 5/5 | preg
dutasteride avodart | antiandrogen | mg | 0.5/0.5 | preg
bicalutamide casodex | antiandrogen | mg | 150/150 | preg
enzalutamide xtandi | antiandrogen | mg | 160/240 | preg
letrozole femara | aromatase | mg | 5/5 | preg milk
anastrozole arimidex | aromatase | mg | 1/1 | preg milk
tamoxifen nolvadex | serm | mg | 40/40 | preg milk
raloxifene evista | serm | mg | 60/60 | preg
levonorgestrel | hormone | micrograms | 3/3 |
testosterone | hormone | mg | -/- | preg
estradiol | hormone | mg | 4/10 |
alendronate alendronic_acid fosamax | bisphosphonate | mg | 70/70 |
risedronate risedronic_acid actonel | bisphosphonate | mg | 150/150 |
ibandronate ibandronic_acid boniva | bisphosphonate | mg | 150/150 |
zoledronate zoledronic_acid aclasta zometa | bisphosphonate | mg | -/- | days=7 never=oral,intramuscular
isotretinoin roaccutane accutane | retinoid | mg | 80/160 | preg milk
acitretin | retinoid | mg | 75/75 | preg milk
misoprostol cytotec | prostaglandin | micrograms | 0.8/2.4 | preg
digoxin lanoxin | glycoside | micrograms | 1.5/1.5 |
amiodarone cordarone | antiarrhythmic | mg | 1600/1600 | preg milk
sotalol | betablocker antiarrhythmic | mg | 320/640 | slow
allopurinol zyloric zyloprim | xo | mg | 600/900 |
febuxostat uloric adenuric | xo | mg | 120/120 |
colchicine | colchicine | mg | 1.8/3 | never=intravenous
baclofen lioresal | muscle | mg | 40/120 | slow
tizanidine zanaflex | muscle | mg | 12/36 | slow
cyclobenzaprine | muscle | mg | 30/60 |
potassium potassium_chloride | salt | mg | -/- |
calcium calcium_carbonate | salt | mg | -/- |
iron ferrous_sulfate ferrous_sulphate | salt | mg | -/- |
folic_acid | vitamin | mg | 5/15 |
adrenaline epinephrine epipen | adrenaline | micrograms | -/- | never=oral
pseudoephedrine sudafed | adrenaline stimulant | mg | 240/240 | age=6
dextromethorphan | other | mg | 60/120 | age=6
lidocaine lignocaine | anaesthetic | mg | -/- |
bupivacaine | anaesthetic | mg | -/- | never=intravenous,oral
epoetin eprex | growth | units | -/- | never=oral,intramuscular
filgrastim neupogen | growth | micrograms | -/- | never=oral
tranexamic_acid | antifibrinolytic | mg | 1500/6000 | never=intrathecal
john's_wort hypericum | herb | mg | -/- |
fingolimod gilenya | immunosuppressant | mg | 0.5/0.5 | preg milk
botulinum botox | other | units | -/- | never=oral,intravenous
desmopressin | hormone | micrograms | 0.6/1.2 |
mmr measles_vaccine | vaccine | dose | -/- | live preg
varicella_vaccine chickenpox_vaccine varivax zostavax | vaccine | dose | -/- | live preg
yellow_fever_vaccine | vaccine | dose | -/- | live
bcg | vaccine | dose | -/- | live never=oral,intravenous
rotavirus_vaccine rotarix rotateq | vaccine | dose | -/- | live never=intravenous,intramuscular
"""
