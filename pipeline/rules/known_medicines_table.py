"""Well-known medicines of the heart, blood, pain, mind, nerves and allergy, a row each.

House table of general pharmacological knowledge, not compared line by line with labels.

Columns: names (the international one first, then those of Britain, the United States and trade; ``_`` is a space) |
classes of `pipeline.rules.known_medicine_classes` | usual unit of a dose | highest usual single and daily dose by mouth
for adults in mg (generous; ``-`` where it has none or it is open) | what else holds:

``days=7`` the shortest usual time between two doses, if longer than a day; ``never=...`` routes that kill or that it is
never given by; ``preg`` harms the unborn child, ``late`` does so in the second half of pregnancy; ``milk`` not in
breast-feeding; ``age=16`` not below this age in years for its usual use; ``live`` a live vaccine; ``alcohol`` not with
alcohol; ``slow`` not to be stopped suddenly.
"""

from __future__ import annotations

HEART_AND_NERVES = """
lisinopril zestril prinivil | acei | mg | 80/80 | preg never=intrathecal
ramipril tritace altace | acei | mg | 10/20 | preg
enalapril vasotec innovace | acei | mg | 40/40 | preg
perindopril coversyl | acei | mg | 16/16 | preg
captopril capoten | acei | mg | 150/450 | preg
losartan cozaar | arb | mg | 150/150 | preg
valsartan diovan | arb | mg | 320/320 | preg
candesartan atacand | arb | mg | 32/32 | preg
irbesartan avapro aprovel | arb | mg | 300/300 | preg
telmisartan micardis | arb | mg | 80/80 | preg
sacubitril entresto | other | mg | 200/400 | preg
bisoprolol concor zebeta | betablocker | mg | 20/20 | slow
atenolol tenormin | betablocker | mg | 100/200 | slow
metoprolol lopressor betaloc | betablocker | mg | 200/450 | slow
propranolol inderal | betablocker | mg | 320/640 | slow
carvedilol coreg | betablocker alphablocker | mg | 80/100 | slow
nebivolol bystolic | betablocker | mg | 40/40 | slow
timolol | betablocker | mg | -/60 |
doxazosin cardura | alphablocker | mg | 16/16 |
tamsulosin flomax | alphablocker | micrograms | 0.8/0.8 |
clonidine catapres | alpha2 | micrograms | 0.6/2.4 | slow
amlodipine norvasc istin | ccb | mg | 10/10 |
nifedipine adalat | ccb | mg | 120/180 |
felodipine | ccb | mg | 20/20 |
nimodipine nimotop | ccb | mg | 60/360 |
diltiazem cardizem | ccbrate | mg | 540/540 |
verapamil calan | ccbrate | mg | 480/480 |
hydralazine apresoline | vasodilator | mg | 100/300 |
bendroflumethiazide | thiazide | mg | 10/20 |
hydrochlorothiazide | thiazide | mg | 100/200 |
chlortalidone chlorthalidone | thiazide | mg | 100/200 |
indapamide | thiazide | mg | 5/5 |
furosemide lasix frusemide | loop | mg | 500/2000 |
bumetanide bumex | loop | mg | 10/20 |
spironolactone aldactone | ksparing | mg | 400/400 | preg
eplerenone inspra | ksparing | mg | 100/100 |
amiloride | ksparing | mg | 20/20 |
glyceryl_trinitrate nitroglycerin nitroglycerine gtn | nitrate | micrograms | -/- |
isosorbide imdur | nitrate | mg | 240/240 |
sildenafil viagra revatio | pde5 | mg | 100/100 |
tadalafil cialis | pde5 | mg | 40/40 |
vardenafil levitra | pde5 | mg | 20/20 |
riociguat adempas | vasodilator | mg | 2.5/7.5 | preg
bosentan tracleer | endothelin | mg | 125/250 | preg
ambrisentan | endothelin | mg | 10/10 | preg
macitentan opsumit | endothelin | mg | 10/10 | preg
simvastatin zocor | statin | mg | 80/80 | preg
atorvastatin lipitor | statin | mg | 80/80 | preg
rosuvastatin crestor | statin | mg | 40/40 | preg
pravastatin pravachol | statin | mg | 80/80 | preg
ezetimibe ezetrol zetia | lipid | mg | 10/10 |
gemfibrozil lopid | lipid | mg | 900/1500 |
fenofibrate | lipid | mg | 300/300 |
evolocumab repatha | antibody | mg | -/- | days=14 never=oral,intravenous
warfarin coumadin jantoven | vka | mg | 20/25 | preg
acenocoumarol | vka | mg | 12/12 | preg
apixaban eliquis | xa | mg | 10/20 |
rivaroxaban xarelto | xa | mg | 20/30 |
edoxaban lixiana savaysa | xa | mg | 60/60 |
dabigatran pradaxa | dti | mg | 220/300 |
heparin | heparin | units | -/- | never=oral,intramuscular
enoxaparin clexane lovenox | heparin | mg | -/- | never=oral,intramuscular
dalteparin fragmin | heparin | units | -/- | never=oral,intramuscular
clopidogrel plavix | antiplatelet | mg | 600/600 |
ticagrelor brilinta brilique | antiplatelet | mg | 180/180 |
prasugrel effient | antiplatelet | mg | 60/60 |
aspirin acetylsalicylic_acid | aspirin | mg | 1000/6000 | age=16 late
ibuprofen nurofen advil motrin brufen | nsaid | mg | 1600/3200 | late
naproxen aleve naprosyn | nsaid | mg | 1250/1500 | late
diclofenac voltaren voltarol | nsaid | mg | 150/200 | late
celecoxib celebrex | nsaid | mg | 400/800 | late
etoricoxib arcoxia | nsaid | mg | 120/120 | late
indometacin indomethacin | nsaid | mg | 100/200 | late
meloxicam mobic | nsaid | mg | 15/15 | late
ketorolac toradol | nsaid | mg | 30/60 | late
paracetamol acetaminophen tylenol panadol calpol | analgesic | mg | 1330/4000 |
metamizole | analgesic | mg | 1000/4000 |
morphine mst oramorph | opioid | mg | -/- | alcohol slow
oxycodone oxycontin | opioid | mg | -/- | alcohol slow
hydromorphone dilaudid | opioid | mg | -/- | alcohol slow
fentanyl duragesic durogesic | opioid | micrograms | -/- | alcohol slow
buprenorphine suboxone | opioid | mg | 32/32 | alcohol slow
codeine | opioid | mg | 60/360 | age=12 milk alcohol
dihydrocodeine | opioid | mg | 120/240 | alcohol
tramadol ultram | opioid | mg | 400/400 | age=12 milk alcohol slow
methadone | opioid | mg | 150/200 | alcohol slow
pethidine meperidine demerol | opioid | mg | 150/600 | alcohol
tapentadol | opioid | mg | 250/600 | alcohol slow
naloxone narcan | opioidblocker | micrograms | -/- |
naltrexone | opioidblocker | mg | 150/150 |
sertraline zoloft lustral | ssri | mg | 200/200 | slow
fluoxetine prozac | ssri | mg | 90/90 | slow
citalopram celexa cipramil | ssri | mg | 40/60 | slow
escitalopram lexapro cipralex | ssri | mg | 20/30 | slow
paroxetine paxil seroxat | ssri | mg | 62.5/75 | slow
fluvoxamine luvox | ssri | mg | 150/300 | slow
venlafaxine effexor efexor | snri | mg | 375/375 | slow
duloxetine cymbalta | snri | mg | 120/120 | slow
amitriptyline | tca | mg | 150/300 | slow
nortriptyline | tca | mg | 150/150 | slow
clomipramine anafranil | tca | mg | 250/250 | slow
imipramine | tca | mg | 200/300 | slow
phenelzine nardil | maoi | mg | 45/90 | slow
tranylcypromine parnate | maoi | mg | 30/60 | slow
moclobemide | maoi | mg | 300/600 |
selegiline | maoi | mg | 10/10 |
rasagiline azilect | maoi | mg | 1/1 |
mirtazapine remeron | antidepressant | mg | 60/60 | slow
bupropion wellbutrin zyban | antidepressant | mg | 450/450 |
trazodone | antidepressant | mg | 400/600 | slow
diazepam valium | benzo | mg | 30/60 | alcohol slow
lorazepam ativan | benzo | mg | 4/10 | alcohol slow
clonazepam rivotril klonopin | benzo | mg | 10/20 | alcohol slow
alprazolam xanax | benzo | mg | 4/10 | alcohol slow
midazolam | benzo | mg | 20/20 | alcohol
temazepam | benzo | mg | 40/60 | alcohol slow
zolpidem ambien | zdrug | mg | 12.5/12.5 | alcohol slow
zopiclone | zdrug | mg | 15/15 | alcohol slow
buspirone | other | mg | 30/60 |
haloperidol haldol | antipsychotic | mg | 30/100 |
olanzapine zyprexa | antipsychotic | mg | 30/40 |
risperidone risperdal | antipsychotic | mg | 16/16 |
quetiapine seroquel | antipsychotic | mg | 800/1200 |
aripiprazole abilify | antipsychotic | mg | 30/45 |
clozapine clozaril | antipsychotic | mg | 450/900 | slow
chlorpromazine | antipsychotic | mg | 300/1200 |
lithium priadel | mood | mg | 1800/2400 | milk
valproate sodium_valproate valproic_acid depakote epilim divalproex | antiepileptic mood | mg | 2500/5000 | preg slow
carbamazepine tegretol | antiepileptic mood | mg | 1200/2000 | slow
phenytoin dilantin epanutin | antiepileptic | mg | 600/1500 | slow
lamotrigine lamictal | antiepileptic mood | mg | 500/700 | slow
levetiracetam keppra | antiepileptic | mg | 3000/4500 | slow
topiramate topamax | antiepileptic | mg | 400/1600 | preg slow
gabapentin neurontin | antiepileptic | mg | 1600/4800 | slow
pregabalin lyrica | antiepileptic | mg | 300/600 | slow
phenobarbital | antiepileptic benzo | mg | 300/600 | slow preg
methylphenidate ritalin concerta | stimulant | mg | 108/108 | age=5
levodopa sinemet madopar | dopaminergic | mg | 500/2000 | slow
pramipexole mirapex | dopaminergic | mg | 4.5/6 | slow
ropinirole requip | dopaminergic | mg | 24/24 | slow
donepezil aricept | cholinesterase | mg | 23/23 |
rivastigmine exelon | cholinesterase | mg | 6/13.3 |
sumatriptan imigran imitrex | triptan | mg | 100/300 | never=intravenous
rizatriptan maxalt | triptan | mg | 10/30 |
ergotamine | other | mg | 2/6 | preg
cetirizine zyrtec | antihistamine | mg | 20/20 |
loratadine claritin clarityn | antihistamine | mg | 20/20 |
fexofenadine allegra telfast | antihistamine | mg | 180/360 |
chlorphenamine chlorpheniramine piriton | antihistamine | mg | 12/32 |
diphenhydramine benadryl | antihistamine | mg | 100/300 |
promethazine phenergan | antihistamine | mg | 50/150 | age=2 never=subcutaneous
hydroxyzine atarax | antihistamine | mg | 100/400 |
"""
