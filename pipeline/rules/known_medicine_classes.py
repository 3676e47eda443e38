"""Classes of well-known medicines: the words writers have for them, what they act on, and which do not go together.

House table of general pharmacological knowledge, not compared line by line with labels. What is found with it is a
warning that asks to look at the label.
"""

from __future__ import annotations

# Key | what members are called (general words stand at several classes; none contradicts the others) | what they act on.
CLASSES = """
aminosalicylate | aminosalicylate,anti-inflammatory,5-asa |
acei | ace inhibitor,angiotensin-converting enzyme inhibitor,angiotensin converting enzyme inhibitor,antihypertensive,blood pressure medicine | angiotensin-converting enzyme,angiotensin converting enzyme
arb | angiotensin receptor blocker,angiotensin ii receptor blocker,angiotensin ii receptor antagonist,angiotensin receptor antagonist,arb,sartan,antihypertensive,blood pressure medicine | angiotensin receptor,angiotensin ii
betablocker | beta blocker,beta-blocker,beta adrenergic blocker,beta-adrenoceptor blocker,adrenergic antagonist,antihypertensive,antiarrhythmic,blood pressure medicine | beta receptor,beta adrenoceptor,beta-adrenergic,beta adrenergic,beta-adrenoceptor,adrenaline
alphablocker | alpha blocker,alpha-blocker,alpha-1 blocker,antihypertensive,adrenergic antagonist | alpha receptor,alpha-1,alpha adrenoceptor,alpha-adrenergic
ccb | calcium channel blocker,calcium-channel blocker,calcium antagonist,calcium channel antagonist,antihypertensive,antianginal,blood pressure medicine | calcium channel
ccbrate | calcium channel blocker,calcium-channel blocker,calcium antagonist,antihypertensive,antianginal,antiarrhythmic,blood pressure medicine | calcium channel
alpha2 | alpha-2 agonist,alpha agonist,central alpha agonist,antihypertensive,blood pressure medicine |
vasodilator | vasodilator,antihypertensive,blood pressure medicine |
thiazide | thiazide,thiazide diuretic,thiazide-like diuretic,diuretic,water tablet,water pill,antihypertensive | sodium chloride
loop | loop diuretic,diuretic,water tablet,water pill | loop of henle
ksparing | potassium-sparing diuretic,potassium sparing diuretic,aldosterone antagonist,mineralocorticoid receptor antagonist,diuretic,water tablet,water pill,steroid hormone antagonist | aldosterone
nitrate | nitrate,vasodilator,antianginal,nitrovasodilator | nitric oxide
pde5 | pde5 inhibitor,phosphodiesterase inhibitor,phosphodiesterase type 5 inhibitor,phosphodiesterase-5 inhibitor,erectile dysfunction medicine,vasodilator | pde5,phosphodiesterase
statin | statin,hmg-coa reductase inhibitor,hmg coa reductase inhibitor,lipid-lowering medicine,cholesterol-lowering medicine,lipid-lowering | hmg-coa,cholesterol
lipid | lipid-lowering,lipid-lowering medicine,cholesterol-lowering medicine,cholesterol absorption inhibitor,fibrate | cholesterol
vka | vitamin k antagonist,coumarin,anticoagulant,blood thinner,antithrombotic | vitamin k
xa | factor xa inhibitor,direct factor xa inhibitor,direct oral anticoagulant,doac,noac,anticoagulant,blood thinner,antithrombotic,oral anticoagulant | factor xa
dti | direct thrombin inhibitor,thrombin inhibitor,direct oral anticoagulant,doac,noac,anticoagulant,blood thinner,antithrombotic,oral anticoagulant | thrombin
heparin | heparin,low molecular weight heparin,low-molecular-weight heparin,lmwh,anticoagulant,blood thinner,antithrombotic | antithrombin,factor xa
antiplatelet | antiplatelet,platelet inhibitor,p2y12 inhibitor,blood thinner,antithrombotic,platelet aggregation inhibitor | p2y12,platelet
nsaid | nsaid,non-steroidal anti-inflammatory,nonsteroidal anti-inflammatory,anti-inflammatory,cox inhibitor,cox-2 inhibitor,painkiller,analgesic,pain reliever | cyclooxygenase,cox-1,cox-2,prostaglandin
aspirin | nsaid,non-steroidal anti-inflammatory,salicylate,antiplatelet,anti-inflammatory,blood thinner,painkiller,analgesic,pain reliever | cyclooxygenase,cox-1,cox-2,prostaglandin,platelet
analgesic | analgesic,painkiller,antipyretic,pain reliever,fever reducer,pain medicine | prostaglandin
opioid | opioid,opiate,opioid agonist,narcotic,narcotic analgesic,opioid analgesic,painkiller,analgesic,pain reliever,controlled drug | opioid receptor,mu receptor,mu-opioid
opioidblocker | opioid antagonist,opioid receptor antagonist,antidote | opioid receptor,mu-opioid
ssri | ssri,selective serotonin reuptake inhibitor,serotonin reuptake inhibitor,antidepressant | serotonin
snri | snri,serotonin-noradrenaline reuptake inhibitor,serotonin-norepinephrine reuptake inhibitor,serotonin and noradrenaline reuptake inhibitor,antidepressant | serotonin,noradrenaline,norepinephrine
tca | tricyclic antidepressant,tricyclic,antidepressant | serotonin,noradrenaline,norepinephrine
maoi | monoamine oxidase inhibitor,mao inhibitor,maoi,mao-b inhibitor,antidepressant | monoamine oxidase
antidepressant | antidepressant,atypical antidepressant,tetracyclic antidepressant | dopamine,noradrenaline,norepinephrine,serotonin
benzo | benzodiazepine,sedative,anxiolytic,hypnotic,anticonvulsant,antiepileptic,tranquilliser,sleeping tablet | gaba
zdrug | hypnotic,sedative,z-drug,sleeping tablet,sleeping pill,non-benzodiazepine | gaba
antipsychotic | antipsychotic,atypical antipsychotic,second-generation antipsychotic,neuroleptic,phenothiazine,butyrophenone | dopamine,serotonin
mood | mood stabiliser,mood stabilizer,lithium salt |
antiepileptic | antiepileptic,anticonvulsant,anti-epileptic,anti-seizure medicine,gabapentinoid,mood stabiliser,mood stabilizer | sodium channel,calcium channel,gaba
stimulant | stimulant,central nervous system stimulant,cns stimulant,amphetamine | dopamine,noradrenaline,norepinephrine
dopaminergic | dopamine agonist,dopamine precursor,antiparkinson medicine,antiparkinsonian | dopamine
cholinesterase | cholinesterase inhibitor,acetylcholinesterase inhibitor | acetylcholinesterase,cholinesterase
triptan | triptan,5-ht1 agonist,serotonin agonist,serotonin receptor agonist | serotonin,5-ht1
antihistamine | antihistamine,h1 antagonist,h1 blocker,h1-receptor antagonist,histamine h1 antagonist,antiemetic | histamine,h1
h2 | h2 blocker,h2 antagonist,h2-receptor antagonist,histamine h2 antagonist,acid reducer,antacid | histamine,h2
ppi | proton pump inhibitor,proton-pump inhibitor,ppi,acid reducer | proton pump
antiemetic | antiemetic,anti-emetic,5-ht3 antagonist,5-ht3 receptor antagonist,serotonin antagonist,dopamine antagonist,prokinetic,anti-sickness medicine | serotonin,5-ht3,dopamine
laxative | laxative,stimulant laxative,osmotic laxative |
antidiarrhoeal | antidiarrhoeal,antidiarrheal,opioid | opioid receptor
biguanide | biguanide,antidiabetic,glucose-lowering medicine,diabetes medicine,oral hypoglycaemic |
sulfonylurea | sulfonylurea,sulphonylurea,antidiabetic,glucose-lowering medicine,diabetes medicine | potassium channel
dpp4 | dpp-4 inhibitor,dpp4 inhibitor,gliptin,antidiabetic,glucose-lowering medicine,diabetes medicine | dpp-4,dpp4
sglt2 | sglt2 inhibitor,sglt-2 inhibitor,gliflozin,antidiabetic,glucose-lowering medicine,diabetes medicine | sglt2,sglt-2
glp1 | glp-1 agonist,glp-1 receptor agonist,glp1 agonist,incretin mimetic,antidiabetic,weight-loss medicine,diabetes medicine | glp-1,gip
glitazone | thiazolidinedione,glitazone,antidiabetic,diabetes medicine |
insulin | insulin,insulin analogue,insulin analog,long-acting insulin,rapid-acting insulin,basal insulin,hormone,antidiabetic | insulin receptor
thyroid | thyroid hormone,hormone,thyroxine |
antithyroid | antithyroid medicine,antithyroid drug,thionamide,antithyroid | thyroid peroxidase
corticosteroid | corticosteroid,steroid,glucocorticoid,inhaled corticosteroid,anti-inflammatory,immunosuppressant | glucocorticoid receptor
saba | beta-2 agonist,beta2 agonist,short-acting beta agonist,short-acting beta-2 agonist,saba,bronchodilator,reliever,beta agonist | beta-2,beta2
laba | beta-2 agonist,beta2 agonist,long-acting beta agonist,long-acting beta-2 agonist,laba,bronchodilator,beta agonist | beta-2,beta2
antimuscarinic | antimuscarinic,anticholinergic,muscarinic antagonist,bronchodilator | muscarinic,acetylcholine
leukotriene | leukotriene receptor antagonist,leukotriene antagonist,anti-inflammatory | leukotriene
xanthine | xanthine,methylxanthine,bronchodilator | phosphodiesterase,adenosine
penicillin | penicillin,beta-lactam,beta lactam,antibiotic,antibacterial | cell wall
cephalosporin | cephalosporin,beta-lactam,beta lactam,antibiotic,antibacterial | cell wall
macrolide | macrolide,antibiotic,antibacterial | ribosome
quinolone | fluoroquinolone,quinolone,antibiotic,antibacterial | gyrase
tetracycline | tetracycline,antibiotic,antibacterial | ribosome
aminoglycoside | aminoglycoside,antibiotic,antibacterial | ribosome
glycopeptide | glycopeptide,antibiotic,antibacterial | cell wall
sulfonamide | sulfonamide,sulphonamide,folate antagonist,antibiotic,antibacterial,dihydrofolate reductase inhibitor | folate,dihydrofolate
antibiotic | antibiotic,antibacterial,oxazolidinone,nitroimidazole,lincosamide,rifamycin,antituberculosis medicine,nitrofuran,polymyxin,carbapenem |
linezolid | oxazolidinone,antibiotic,antibacterial | ribosome,monoamine oxidase
antifungal | antifungal,azole,azole antifungal,triazole,polyene,echinocandin | ergosterol
antiviral | antiviral,nucleoside analogue,nucleoside analog,antiretroviral,protease inhibitor,neuraminidase inhibitor,integrase inhibitor | dna polymerase,neuraminidase
antimalarial | antimalarial,disease-modifying antirheumatic drug,dmard |
antifolate | antimetabolite,folate antagonist,antifolate,immunosuppressant,disease-modifying antirheumatic drug,dmard,cytotoxic,chemotherapy medicine,cytostatic | folate,dihydrofolate
immunosuppressant | immunosuppressant,antimetabolite,calcineurin inhibitor,mtor inhibitor,purine analogue,disease-modifying antirheumatic drug,dmard,antiproliferative | calcineurin,purine
jak | jak inhibitor,janus kinase inhibitor,kinase inhibitor,immunosuppressant,dmard,disease-modifying antirheumatic drug | jak,janus kinase
tnf | tnf inhibitor,tnf blocker,anti-tnf,tumour necrosis factor inhibitor,tumor necrosis factor inhibitor,monoclonal antibody,biologic,biological medicine,immunosuppressant,dmard,fusion protein | tnf,tumor necrosis factor,tumour necrosis factor
antibody | monoclonal antibody,biologic,biological medicine,antibody,immunosuppressant |
checkpoint | checkpoint inhibitor,pd-1 inhibitor,pd-l1 inhibitor,immune checkpoint inhibitor,monoclonal antibody,immunotherapy,biologic,antibody,ctla-4 inhibitor | pd-1,pd-l1,ctla-4
her2 | monoclonal antibody,her2 inhibitor,anti-her2,her2-targeted,biologic,antibody | her2
tki | tyrosine kinase inhibitor,kinase inhibitor,targeted therapy,egfr inhibitor,bcr-abl inhibitor,trk inhibitor,alk inhibitor,braf inhibitor,mek inhibitor,btk inhibitor,vegf inhibitor | egfr,bcr-abl,alk,trk,tyrosine kinase
vinca | vinca alkaloid,cytotoxic,chemotherapy medicine,chemotherapy,antimitotic | tubulin,microtubule
cytotoxic | cytotoxic,chemotherapy medicine,chemotherapy,alkylating agent,anthracycline,taxane,platinum,antimetabolite,topoisomerase inhibitor,proteasome inhibitor | dna,topoisomerase,proteasome
imid | immunomodulator,immunomodulatory drug | cereblon
antiandrogen | antiandrogen,androgen receptor inhibitor,5-alpha reductase inhibitor,5-alpha-reductase inhibitor | androgen receptor,5-alpha
aromatase | aromatase inhibitor,hormone therapy | aromatase
serm | selective estrogen receptor modulator,selective oestrogen receptor modulator,serm,antiestrogen,anti-oestrogen,hormone therapy | estrogen receptor,oestrogen receptor
hormone | hormone,oestrogen,estrogen,progestogen,progestin,androgen,contraceptive,hormone therapy |
bisphosphonate | bisphosphonate,bone-strengthening medicine,antiresorptive | osteoclast
retinoid | retinoid,vitamin a derivative |
prostaglandin | prostaglandin,prostaglandin analogue,prostaglandin analog |
endothelin | endothelin receptor antagonist,vasodilator | endothelin
glycoside | cardiac glycoside,digitalis glycoside,antiarrhythmic |
antiarrhythmic | antiarrhythmic,class iii antiarrhythmic,potassium channel blocker | potassium channel,sodium channel
xo | xanthine oxidase inhibitor,gout medicine,uricosuric | xanthine oxidase
colchicine | gout medicine,anti-inflammatory,alkaloid | tubulin,microtubule
muscle | muscle relaxant,skeletal muscle relaxant | gaba
salt | mineral,electrolyte,mineral supplement,supplement |
vitamin | vitamin,supplement |
adrenaline | sympathomimetic,vasopressor,catecholamine,hormone,adrenergic agonist,decongestant | adrenergic,alpha
anaesthetic | local anaesthetic,local anesthetic,anaesthetic,anesthetic | sodium channel
growth | growth factor,hormone,erythropoiesis-stimulating agent |
vaccine | vaccine,live vaccine,live attenuated vaccine |
herb | herbal medicine,herbal remedy |
antifibrinolytic | antifibrinolytic | plasminogen
other | |
"""

# Two classes (or names) that hurt somebody when they are taken together, and how.
COMPANIONS = """
maoi | ssri snri tca triptan linezolid stimulant tramadol pethidine dextromethorphan bupropion pseudoephedrine | serotonin syndrome or a dangerous rise of blood pressure
linezolid | ssri snri tca triptan tramadol pethidine | serotonin syndrome
nsaid aspirin | vka xa dti heparin | bleeding
herb | ssri snri triptan maoi | serotonin syndrome
herb | vka xa dti ciclosporin tacrolimus digoxin hormone dolutegravir | loss of the effect of the other medicine
nsaid | aspirin antiplatelet | bleeding
nsaid | lithium | lithium poisoning
nsaid | antifolate | methotrexate poisoning
nsaid | acei arb loop thiazide | harm to the kidneys
sulfonamide | antifolate vka | damage to the bone marrow or bleeding
penicillin | antifolate | methotrexate poisoning
pde5 | nitrate riociguat | a dangerous fall of blood pressure
ksparing potassium | acei arb | too much potassium in the blood
potassium | ksparing | too much potassium in the blood
acei | arb sacubitril | kidney failure, low blood pressure or swelling of the throat
vka | xa dti heparin | bleeding
xa | dti heparin antiplatelet | bleeding
vka | metronidazole fluconazole amiodarone miconazole antiplatelet | bleeding
opioid | benzo zdrug | slow breathing, coma and death
simvastatin | clarithromycin erythromycin itraconazole ketoconazole gemfibrozil ciclosporin | muscle damage
atorvastatin | clarithromycin itraconazole gemfibrozil ciclosporin | muscle damage
azathioprine mercaptopurine | xo | damage to the bone marrow
colchicine | clarithromycin ketoconazole itraconazole ciclosporin | colchicine poisoning
theophylline | ciprofloxacin | fits
tizanidine | ciprofloxacin fluvoxamine | a dangerous fall of blood pressure
betablocker | ccbrate | a slow heart or heart block
digoxin | amiodarone verapamil clarithromycin | digoxin poisoning
retinoid | tetracycline | raised pressure in the skull
lithium | acei arb thiazide | lithium poisoning
tamoxifen | paroxetine fluoxetine | loss of the effect of tamoxifen
clopidogrel | omeprazole esomeprazole | loss of the effect of clopidogrel
levothyroxine | iron calcium | loss of the effect of levothyroxine
methadone | antiarrhythmic haloperidol | a dangerous heart rhythm
ergotamine | clarithromycin erythromycin triptan | spasm of the blood vessels
"""
