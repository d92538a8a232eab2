"""Where the fields of a person stand, and of what hangs on a person."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from trafficmon_desktop.ui.forms.placing import Group, Layout

LAYOUTS: dict[str, Layout] = {
    "victim": (
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Who it is"),
            (
                ("given_name", "family_name"),
                ("birth_date", "sex"),
                ("citizenships", "languages"),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Safety and contact"),
            (
                ("safe_contact", "risk_level"),
                ("do_not_inform", "risk_reviewed_on"),
                ("contact",),
                ("responsible", "interpreter_needed"),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "The case"),
            (
                ("status", "first_contact_on"),
                ("referred_by", "counted_by"),
                ("closed_on", "close_reason"),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Rights and protection"),
            (
                ("rights_informed_on", "rights_language"),
                ("recovery_offered_on", "dependants"),
                ("asylum_status", "asylum_status_on"),
            ),
            folded=True,
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Children"),
            (("unaccompanied", "age_assessment"), ("guardian", "guardian_on")),
            folded=True,
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Documents and other names"),
            (("document_kind", "document_number"), ("other_names", "gender")),
            folded=True,
        ),
    ),
    "identification": (
        Group(
            "",
            (
                ("reported_on", "reported_by"),
                ("outcome", "decided_on"),
                ("body", "authority_reference"),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "On the way to the decision"),
            (("preliminary_on", "remedy"), ("opinion_kind", "opinion_on")),
        ),
    ),
    "exploitation": (
        Group(
            "",
            (
                ("forms", "countries"),
                ("started_on", "ended_on"),
                ("recruiter_relation", "recruitment_country"),
                ("labour_sector",),
                ("note",),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "International data standard"),
            (("sexual_types", "control_means"), ("recruitment_method", "place")),
            folded=True,
            switch="data_standard",
        ),
    ),
    "consent": (
        Group(
            "",
            (
                ("scope", "recipient"),
                ("given_on", "given_by"),
                ("expires_on", "withdrawn_on"),
                ("explained_in",),
            ),
        ),
    ),
    "authorisation": (
        Group("", (("kind", "holder"), ("given_on", "expires_on"), ("revoked_on",))),
    ),
    "support": (Group("", (("kind", "provider"), ("started_on", "ended_on"))),),
    "penalisation": (
        Group("", (("kind", "offence"), ("outcome", "decided_on"), ("non_punishment_argued",))),
    ),
    "set_deadline": (
        Group(
            "",
            (
                ("what",),
                ("set_by", "due_on"),
                ("served_on", "served_to"),
                ("outcome", "met_on"),
            ),
        ),
    ),
    "task": (Group("", (("title",), ("due_on", "done_on"))),),
    "note": (Group("", (("written_on",), ("text",))),),
    "activity": (
        Group(
            "",
            (
                ("kind", "topic"),
                ("held_on", "place"),
                ("profession", "hours"),
                ("participants_female", "participants_male", "participants_other"),
                ("reach",),
                ("note",),
            ),
        ),
    ),
}
