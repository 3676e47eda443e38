"""Words and sentences for harmless edits."""

from __future__ import annotations

SYNONYMS = {
    "medicine": ("medication",), "medicines": ("medications",), "medication": ("medicine",), "drug": ("medicine",), "talk to": ("speak with", "speak to"),
    "doctor": ("physician",), "physician": ("doctor",), "notice": ("realize",), "bottle": ("container",), "package": ("pack",),
    "box": ("carton",), "begin": ("start",), "illness": ("disease",), "trouble breathing": ("difficulty breathing",), "however": ("but",),
    "difficulty": ("trouble",), "tiredness": ("weariness",), "sensations": ("feelings",), "observed": ("seen",), "additionally": ("in addition",),
    "researchers": ("scientists",), "scientists": ("researchers",), "tumor": ("growth",), "called": ("known as",), "known as": ("called",),
    "in order to": ("to",), "various": ("several",), "for example": ("for instance",), "such as": ("for example", "like"), "people": ("persons",),
    "help": ("assist",), "tell": ("inform",), "middle ear": ("ear",), "participants": ("people in the study",), "because": ("since",),
    "specific": ("particular",), "attaches": ("joins",), "balance issues": ("problems with balance",), "careful": ("cautious",), "pharmacist": ("dispensing pharmacist",),
    "well": ("thoroughly",), "kitchen spoon": ("household spoon",), "forgotten": ("missed",), "unborn child": ("unborn baby",), "broken down": ("metabolized",),
    "belongs to": ("is a member of",), "main": ("chief",), "glass of water": ("drink of water",), "ask": ("consult",), "often": ("frequently",), "feature": ("item",),
    "detail": ("details",), "receptor": ("receptor protein",), "leads to": ("results in",), "widen": ("relax",), "focused on": ("concentrated on",),
}  # fmt: skip
SPELLING = {
    "tumor": ("tumour",), "tumors": ("tumours",), "diarrhea": ("diarrhoea",), "milliliter": ("millilitre",), "randomised": ("randomized",), "pediatric": ("paediatric",),
    "anemia": ("anaemia",), "specialized": ("specialised",), "authorisation": ("authorization",), "recognize": ("recognise",), "utilized": ("utilised",),
    "signaling": ("signalling",), "fetus": ("foetus",), "programmed": ("programed",), "program": ("programme",), "color": ("colour",), "center": ("centre",),
    "realizes": ("realises",), "oncological": ("oncologic",), "gray": ("grey",), "breast-feed": ("breastfeed",), "breast-feeding": ("breastfeeding",),
    "healthcare": ("health care",), "lightheaded": ("light-headed",), "hyperkalaemia": ("hyperkalemia",), "pretreated": ("pre-treated",),
}  # fmt: skip
# The same meaning in other words, by document; wherever the first stands.
PHRASES = (
    # examplinib
    ("It is being studied in Phase", "Researchers are studying it in Phase"), ("It has not been approved by the FDA.", "The FDA has not approved it."),
    ("It is not approved by the FDA.", "The FDA has not approved it."), ("It is broken down by the enzyme CYP3A4.", "The enzyme CYP3A4 breaks it down."),
    ("is an investigational kinase inhibitor", "is a kinase inhibitor that is still investigational"), ("How examplinib was taken in the studies", "How people in the studies took examplinib"),
    ("If you miss a dose, take the next one as planned.", "Leave a missed dose out and take the next one as planned."), ("Do not take a double dose.", "Never take a double dose."),
    ("Do not take a double dose.", "Do not take two doses at once."), ("The tumor became smaller in", "The tumor shrank in"), ("of the people in the study", "of the study participants"),
    ("Tell your doctor about every other medicine you take.", "Let your doctor know about all other medicines that you take."), ("Don’t become pregnant while you take this drug.", "Do not become pregnant during treatment with this drug."),
    ("What examplinib is", "About examplinib"), ("What studies found", "Findings of studies"), ("Doses studied", "Doses in the studies"), ("about every {oral.interval}", "roughly every {oral.interval}"),
    # exampsartan
    ("is a prescription medicine for high blood pressure in adults", "is a prescription medicine for adults with high blood pressure"), ("It is approved in the European Union.", "The European Union has approved it."),
    ("Exampsartan is indicated for the treatment of high blood pressure in adults.", "Exampsartan is indicated for treating high blood pressure in adults."),
    ("Angiotensin II is a substance in the body that narrows blood vessels.", "The body makes angiotensin II, a substance that narrows blood vessels."), ("Exampsartan blocks its receptor, so that", "Exampsartan blocks its receptor; as a result,"),
    ("You must not take exampsartan in any of these cases:", "Do not take exampsartan if one of these applies to you:"), ("You are allergic to exampsartan", "You have an allergy to exampsartan"), ("You are pregnant.", "You are expecting a baby."),
    ("Tell your doctor about every other medicine you take.", "Tell your doctor which other medicines you take."), ("can harm an unborn child", "may harm an unborn baby"), ("Do not take it during pregnancy.", "Do not take it while you are pregnant."),
    ("It is not known whether exampsartan passes into breast milk.", "Whether exampsartan passes into breast milk is not known."), ("Do not breast-feed while you take it.", "Do not breast-feed during treatment."),
    ("Women who could become pregnant use effective contraception during treatment.", "During treatment, women who could become pregnant use effective contraception."), ("You may feel dizzy.", "This medicine may make you feel dizzy."),
    ("Do not drive or use machines if you do.", "If so, do not drive or use machines."), ("can be taken with or without food", "may be taken with or without food"), ("Swallow the tablet whole with a glass of water", "Swallow the whole tablet with a glass of water"),
    ("Contact your doctor or a hospital at once, even if you feel well.", "Contact a doctor or hospital at once, also if you feel well."), ("Take the package with you.", "Bring the package with you."), ("no change of dose is needed", "the dose need not be changed"),
    ("exampsartan must not be used", "do not use exampsartan"), ("Use on dialysis has not been studied.", "It has not been studied in people on dialysis."), ("your doctor prescribes", "your doctor will prescribe"), ("No change of dose is needed because of age.", "The dose need not be changed because of age."),
    ("Like all medicines, exampsartan can cause side effects, although not everybody gets them.", "As with all medicines, exampsartan can cause side effects, but not everybody gets them."), ("your doctor may pause the treatment", "your doctor may interrupt the treatment"),
    ("If you get any side effects, talk to your doctor or pharmacist", "Talk to your doctor or pharmacist if you get any side effects"), ("Keep this medicine out of the sight and reach of children.", "Keep this medicine where children cannot see or reach it."),
    ("Do not use it after the expiry date on the box.", "Do not use it once the expiry date on the box has passed."), ("The tablets contain lactose.", "Lactose is one of the ingredients."), ("Take exampsartan at the same time every day.", "Always take exampsartan at the same time of the day."),
    ("Do not stop taking exampsartan without asking your doctor", "Do not stop exampsartan before you have asked your doctor"), ("Do not give this medicine to other people.", "Never give this medicine to other people."), ("There is little experience above the age studied.", "Experience above the age studied is limited."),
    # exampicillin
    ("It does not work against colds or flu.", "It has no effect on colds or flu."), ("It is used to treat infections of the middle ear caused by bacteria", "It is used for bacterial infections of the middle ear"), ("given as a liquid by mouth", "given by mouth as a liquid"),
    ("Do not give exampicillin to a child who has had an allergic reaction to any penicillin.", "A child who has had an allergic reaction to any penicillin must not get exampicillin."), ("Tell your child's doctor about all other medicines the child takes.", "Tell the doctor about every other medicine your child takes."),
    ("Probenecid can raise the amount of exampicillin in the blood.", "Probenecid can increase the amount of exampicillin in the blood."), ("Your pharmacist works out the volume for the weight of your child.", "The pharmacist calculates the volume from your child's weight."),
    ("Shake the bottle well before each dose and measure with the syringe in the box", "Before each dose, shake the bottle well and measure with the syringe in the box"), ("Food makes no difference.", "You may give it with or without food."), ("even if your child feels better", "also if your child feels better"),
    ("Give it if you notice within", "Give the dose if you notice within"), ("Never give a double dose.", "Do not give a double dose."), ("Otherwise leave it out and give the next dose at the usual time.", "Otherwise skip it and give the next dose at the usual time."),
    ("Call your doctor or a poison control center at once.", "Call a doctor or a poison control center immediately."), ("Stop giving exampicillin and call an emergency number at once", "Stop exampicillin and call an emergency number immediately"), ("Talk to your child's doctor about side effects.", "Tell your child's doctor about any side effects."),
    ("Keep the bottle in the refrigerator and out of the reach of children.", "Store the bottle in the refrigerator, out of the reach of children."), ("Do not freeze it.", "It must not be frozen."), ("The liquid contains sucrose.", "Sucrose is an ingredient of the liquid."),
    ("Give every dose until the bottle of this course is finished.", "Give all doses until the bottle of this course is empty."), ("Don't give this medicine to another child.", "Never give this medicine to another child."), ("Do not measure it with a kitchen spoon.", "Don't use a kitchen spoon to measure it."), ("Liver disease has not been studied", "It has not been studied in liver disease"),
    # utatrectinib
    ("belongs to the cutting-edge class", "is part of the cutting-edge class"), ("In healthy people, these receptors help with the development of the nervous system.", "In healthy people, these receptors support the development of the nervous system."), ("This is called a “gene fusion.”", "It is called a “gene fusion.”"),
    ("a piece of the NTRK gene breaks off and attaches to another gene", "part of the NTRK gene breaks off and joins another gene"), ("First-generation drugs were designed to block this switch.", "The first generation of drugs was designed to block this switch."), ("It binds to the ATP-binding site", "It attaches to the ATP-binding site"),
    ("A general feeling of tiredness or weakness.", "Feeling generally tired or weak."), ("Difficulty with coordination or balance.", "Trouble with balance or coordination."), ("A baseline check of balance, coordination, and memory.", "A check of balance, coordination, and memory at the start."), ("but patients are monitored closely", "but patients are watched closely"),
    ("Utatrectinib is taken as an oral medication.", "Utatrectinib is taken by mouth."), ("patients should be careful on stairs", "patients should take care on stairs"), ("Capsules or an oral liquid solution for pediatric use.", "Capsules, or an oral liquid solution for pediatric use."), ("A blood panel to check AST, ALT, and bilirubin levels.", "A blood test of AST, ALT, and bilirubin levels."),
    ("DON’T drive or operate heavy machinery if you feel dizzy or lightheaded.", "DON’T drive or use heavy machines if you feel dizzy or lightheaded."), ("DO report any new tingling in the hands or feet to your oncologist immediately.", "DO tell your oncologist immediately about any new tingling in the hands or feet."), ("Nausea, vomiting, and diarrhea", "Nausea, diarrhea, and vomiting"),
)  # fmt: skip
GENERAL = (
    "Keep the carton so that you can read the leaflet again.", "Keep this text so that you can read it later.", "Bring a list of your questions to the next appointment.", "If anything is unclear, ask your pharmacist.", "Your pharmacist can show you how to open the package.",
    "You may ask a relative to come with you to the appointment.", "Write down the day on which you opened the package.", "Do not throw medicines away with household waste.", "Ask your pharmacist how to dispose of leftovers.", "A printed copy is available in large type.",
    "The hospital can give you the telephone number of the ward.", "Interpreters are available for many languages.", "Tell the team if your address has changed.", "Keep your insurance card at hand.", "You can find the batch number on the side of the box.",
    "The label on the package shows the name of the manufacturer.", "The leaflet explains each word in bold.", "A nurse can answer questions about the next visit.", "Bring your glasses to the appointment.", "Keep all medicines in their original package.",
    "Store the package in a dry place.", "Protect the package from light.", "Do not remove the label.", "The pharmacy will note your name on the box.", "You may have to sign a form before the visit.",
    "A calendar can help you to remember appointments.", "Wash your hands before you handle any medicine.", "Tell your dentist about the medicines that you take.", "Carry a list of your medicines with you.", "Some people set an alarm on their phone as a reminder.",
    "If you move to another town, ask for a copy of your records.", "You have a right to see your records.", "Ask your doctor to explain words that you do not know.", "Questions are welcome at any visit.", "The appointment may take about an hour.",
    "Arrive a little early, so that the nurse can measure your weight.", "The receptionist can change the day of an appointment.", "Please read the whole text before the first visit.", "There is a list of terms at the hospital library.", "A social worker can help with forms.",
    "Parking near the clinic can be difficult in the morning.", "The clinic is closed on public holidays.", "Take this text with you when you travel.", "If the seal is broken, bring the package back to the pharmacy.", "Look at the name on the package before you open it.",
    "You can ask the pharmacy for a package that is easy to open.", "Some words in this text are explained below.", "Show this text to your family doctor.", "Please tell us if a page is missing.", "Do not hesitate to ask the staff for a quiet room.",
    "A record of your tests is kept in the clinic.", "You do not need to bring anything else.", "The package holds a folded leaflet.", "The color of the package may differ between countries.", "Your name and date of birth are checked at each visit.",
    "If a word is new to you, ask what it means.", "It is fine to take notes during the talk.", "Other formats of this text are available on request.", "No appointment is needed to pick up a copy.", "Never leave medicines in a parked car.",
)  # fmt: skip
BACKGROUND = (
    "The liver and the kidneys remove many substances from the body.", "Blood carries oxygen from the lungs to the tissues.", "Kidneys filter the blood and make urine.", "The liver lies under the ribs on the right side.", "Genes hold the instructions by which a cell makes proteins.",
    "Proteins do most of the work in a cell.", "A receptor is a protein that receives signals.", "Enzymes are proteins that speed up chemical reactions.", "A clinical trial is a study in people.", "In many trials an independent board looks at the data.",
    "Many medicines leave the body with the urine.", "Nerves carry signals between the brain and the body.", "Red blood cells carry oxygen.", "White blood cells defend the body against infections.", "Bacteria are much smaller than human cells.", "Viruses differ from bacteria.",
    "Blood pressure is given as two numbers.", "Blood pressure varies over the day.", "The middle ear lies behind the eardrum.", "A blood sample is usually taken from a vein in the arm.", "A biopsy is a small sample of tissue.", "Potassium is a mineral found in many foods.", "An allergy is a reaction of the immune system.",
    "Doctors use scales to describe how well the liver works.", "The word oncology means the study of tumors.", "A cell divides into two daughter cells.", "Hormones are messengers in the blood.", "Absorption means that a substance passes into the blood.", "A kinase is an enzyme that passes signals on inside a cell.", "Muscles need signals from nerves to move.",
)  # fmt: skip
