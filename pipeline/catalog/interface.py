"""Every word that the program itself prints into a page. An explicit table; its texts are translated like any other.

Placeholders here stand for finished pieces (an amount, a name), not for typed values of a monograph.
"""

from __future__ import annotations

from pipeline.record import record


@record
class InterfaceText:
    """One text of the interface: its id, the English, and a note for the translator."""

    id: str
    text: str
    note: str = ""

    @property
    def context(self) -> str:
        """The msgctxt in the catalog ``interface``."""
        return f"interface.{self.id}"


def _texts(*rows: tuple[str, str] | tuple[str, str, str]) -> tuple[InterfaceText, ...]:
    return tuple(InterfaceText(*row) for row in rows)


PAGE = _texts(
    ("skip", "Skip to the text", "Link for keyboard users at the top of the page."),
    ("contents", "Contents", "Heading of the table of contents."),
    ("key_facts", "Key facts", "Heading of the tables made from typed data."),
    ("preview", "Preview: not reviewed, not released, not for use by patients.", "Mark on every page of a preview."),
    ("draft", "Draft translation, not reviewed", "Mark on a text whose translation no human has reviewed."),
    ("gap", "[This text has not been translated yet.]", "Stands where a translation is missing."),
    ("status_label", "Regulatory status", "Name of the banner at the top, for screen readers."),
    ("disclaimer", "Legal Disclaimer", "Heading of the disclaimer."),
    ("languages", "Other languages", "Heading of the list of languages."),
    ("monographs", "Monographs", "Heading of the list of monographs in one language."),
    ("about", "About this document", "Heading above version, authors and dates."),
    ("version", "Version", "Label of the version number of the document."),
    ("authors", "Authors"),
    ("reviewers", "Reviewers"),
    ("last_reviewed", "Last reviewed"),
    ("next_review", "Next review due"),
    ("references", "References"),
    ("labeled", "{label}:", "A label before its text, with the punctuation of the language: fr “{label} :”."),
    ("listed", "{first}, {second}", "Joins the entries of a list."),
    ("do", "Do", "Heading of the list of instructions what to do."),
    ("dont", "Don’t", "Heading of the list of instructions what not to do."),
    ("see", "See “{section}”.", "Refers to a section of the page by its title."),
)

UNKNOWNS = _texts(
    ("not_stated", "Not stated in the source document.", "A full sentence: the document says nothing about it."),
    ("not_established", "Not established.", "A full sentence: nobody knows it yet."),
    ("not_studied", "Not studied.", "A full sentence: it was never examined."),
    ("not_applicable", "Not applicable.", "A full sentence: the question does not arise."),
    ("none", "None.", "A full sentence: there is none, e.g. no brand name."),
)

IDENTITY = _texts(
    ("identity", "Identity", "Heading: what the substance is."),
    ("generic_name", "Generic name"),
    ("other_names", "Also known as"),
    ("brand_names", "Brand names ({jurisdiction})", "{jurisdiction} is a country code such as US."),
    ("drug_class", "Drug class"),
    ("routes", "Route of administration"),
    ("dose_forms", "Dose forms"),
    ("route_oral", "by mouth"),
    ("route_intravenous", "into a vein"),
    ("route_subcutaneous", "under the skin"),
    ("route_intramuscular", "into a muscle"),
    ("route_topical", "on the skin"),
    ("route_inhalation", "by inhalation"),
    ("form_capsule", "capsule"),
    ("form_tablet", "tablet"),
    ("form_oral_solution", "oral solution", "EDQM standard term."),
    ("form_oral_liquid", "oral liquid"),
    ("form_oral_suspension", "oral suspension", "EDQM standard term."),
    ("form_solution_for_injection", "solution for injection", "EDQM standard term."),
    ("strength", "Strength"),
    ("population", "People", "Label: which group of people is meant."),
)

STATUS = _texts(
    ("status", "Regulatory status", "Heading of the table of authorities."),
    ("authority", "Authority", "Column: FDA, EMA."),
    ("jurisdiction", "Country or region", "Column: US, EU."),
    ("state", "Status", "Column: investigational, approved."),
    ("status_investigational", "Investigational (not approved)"),
    ("status_application_submitted", "Application submitted (not approved)"),
    ("status_approved", "Approved"),
    ("status_refused", "Refused (not approved)"),
    ("status_withdrawn", "Withdrawn (not approved)"),
    ("phases", "Phase of the clinical trials"),
    ("as_of", "Checked on"),
    ("boxed_warning", "Boxed warning", "US term for the most serious warning on a label."),
    ("boxed_warning_present", "Present."),
    ("boxed_warning_none", "None."),
)

DOSING = _texts(
    ("doses_studied", "Doses studied", "Heading: doses given in studies, not recommended doses."),
    ("doses_approved", "Doses", "Heading: doses of the approved label."),
    ("dose", "Dose"),
    ("starting_dose", "Starting dose"),
    ("frequency", "Frequency"),
    ("interval", "Time between doses"),
    ("daily_maximum", "Maximum per day"),
    ("maximum_dose", "Maximum single dose"),
    ("missed_dose_window", "How late a missed dose may be taken"),
    ("food", "Food"),
    ("swallow_whole", "How to swallow it"),
    ("course", "Length of treatment"),
    ("per_dose", "{amount} per dose"),
    ("per_day", "{amount} per day"),
    ("approximately", "about {amount}"),
    ("at_least", "at least {amount}"),
    ("more_than", "more than {amount}"),
    ("at_most", "at most {amount}"),
    ("less_than", "less than {amount}"),
    ("every", "every {amount}", "{amount} is a length of time: “every 12 hours”."),
    ("food_with_food", "With food."),
    ("food_without_food", "Without food."),
    ("food_with_or_without_food", "With or without food."),
    ("swallow_whole_true", "Must be swallowed whole."),
    ("swallow_whole_false", "Need not be swallowed whole."),
    ("course_until_no_benefit", "As long as there is clinical benefit without severe toxicity."),
    ("hepatic", "Liver impairment", "Heading."),
    ("renal", "Kidney impairment", "Heading."),
    ("severity", "Severity"),
    ("adjustment", "Change of dose"),
    ("scale", "Scale of severity"),
    ("mild", "Mild"),
    ("moderate", "Moderate"),
    ("severe", "Severe"),
    ("dialysis", "Dialysis"),
    ("no_change", "No change of dose."),
    ("avoid", "Must not be used."),
    ("reduce_by", "Dose reduction of {amount}."),
    ("reduce_to", "Dose: {amount}."),
    ("toxicities", "Dose and side effects", "Heading: what is done with the dose when a side effect appears."),
    ("effect", "Side effect"),
    ("action_pause", "The dose may be paused."),
    ("action_reduce", "The dose may be reduced."),
    ("action_stop", "Treatment is stopped."),
    ("decided_by", "Decided by"),
    ("decided_by_treating_team", "the treating team"),
    ("decided_by_patient", "the patient"),
)

RESULTS = _texts(
    ("efficacy", "Results of studies", "Heading."),
    ("measure", "Result"),
    ("value", "Value"),
    ("counted", "{responders} of {evaluable} people"),
    ("responders", "People with this result"),
    ("criteria", "Criteria"),
    ("data_cutoff", "Data cut-off"),
    ("measure_objective_response_rate", "Objective response rate"),
    ("measure_complete_response", "Complete response"),
    ("measure_partial_response", "Partial response"),
    ("measure_stable_disease", "Stable disease"),
    ("measure_disease_control_rate", "Disease control rate"),
    ("measure_progressive_disease", "Progressive disease"),
    ("measure_tumor_shrinkage", "Tumor shrinkage"),
    ("measure_median_duration_of_response", "Median duration of response"),
    ("measure_other", "Other result"),
    ("adverse_reactions", "Side effects by frequency", "Heading."),
    ("group", "Group"),
    ("share", "Share of people affected"),
    ("reactions", "Side effects"),
    ("band_very_common", "Very common", "EMA QRD term for a frequency of 1 in 10 or more."),
    ("band_common", "Common", "As the source document calls it."),
    ("band_uncommon", "Uncommon"),
    ("band_rare", "Rare"),
    ("band_very_rare", "Very rare"),
    ("band_serious", "Serious"),
    ("band_not_known", "Frequency not known"),
    ("reaction", "{name} ({term})", "A side effect in plain words, then its medical term."),
    ("monitoring", "Tests", "Heading."),
    ("test", "Test"),
    ("when", "When"),
    ("when_before", "Before treatment."),
    ("when_during", "During treatment."),
    ("when_before_and_during", "Before and during treatment."),
    ("how_often", "How often"),
)

ESSENTIALS = _texts(
    ("essentials", "Essential information", "Heading of a table that says where, or that it is unknown."),
    ("subject", "Subject"),
    ("statement", "What this document says"),
    ("contraindications", "Who must not take it"),
    ("interactions", "Other medicines, food and drink"),
    ("overdose", "Too much taken"),
    ("missed_dose", "Missed dose"),
    ("storage", "Storage"),
    ("pregnancy", "Pregnancy"),
    ("lactation", "Breast-feeding"),
    ("contraception", "Contraception"),
    ("elderly", "Elderly people"),
    ("driving", "Driving and machines"),
    ("excipients", "Other ingredients and allergy"),
    ("reporting", "Where to report side effects"),
)

INTERFACE: tuple[InterfaceText, ...] = (*PAGE, *UNKNOWNS, *IDENTITY, *STATUS, *DOSING, *RESULTS, *ESSENTIALS)
INTERFACE_BY_ID = {text.id: text for text in INTERFACE}
