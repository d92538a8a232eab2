"""Where the fields of a proceeding stand, and of everything in it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from trafficmon_desktop.ui.forms.placing import Group, Layout

LAYOUTS: dict[str, Layout] = {
    "proceeding": (
        Group(
            "",
            (
                ("title",),
                ("kind", "procedure"),
                ("status", "reported_on"),
                ("prosecutor", "court"),
                ("court_reference", "exploitation_forms"),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "More about the proceeding"),
            (("regime", "source"), ("organised_crime", "split_from")),
            folded=True,
        ),
    ),
    "proceeding_event": (
        Group(
            "",
            (
                ("stage", "state"),
                ("happened_on", "starts_at"),
                ("courtroom", "summoned"),
                ("support_person", "served_on"),
                ("defendant", "victim"),
                ("postponed",),
                ("note",),
            ),
        ),
    ),
    "defendant": (
        Group(
            "",
            (
                ("label", "kind"),
                ("sex", "birth_date"),
                ("citizenships", "roles"),
                ("relation_to_victim", "absconded"),
                ("continues", "victim"),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Name"),
            (("name",),),
            folded=True,
            switch="defendant_names",
        ),
    ),
    "charge": (
        Group(
            "",
            (
                ("offence_reported", "offence"),
                ("committed_from", "committed_to"),
                ("charged_on", "confirmed_on"),
                ("plea",),
            ),
        ),
    ),
    "charge_decision": (
        Group(
            "",
            (
                ("instance", "decided_on"),
                ("outcome", "appeal_effect"),
                ("offence", "requalified_by"),
                ("appealed_by",),
                ("final", "final_on"),
            ),
        ),
    ),
    "sanction": (
        Group(
            "",
            (
                ("instance", "kind"),
                ("months", "days"),
                ("amount", "imposed_on"),
                ("final", "enforced"),
            ),
        ),
    ),
    "participation": (
        Group(
            "",
            (
                ("victim", "pseudonym"),
                ("capacities", "counted_by"),
                ("representation", "representation_paid_by"),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Protection as a witness"),
            (
                ("vulnerable_witness", "vulnerable_witness_on"),
                ("vulnerable_witness_by", "child_rules"),
                ("measures_requested", "measures_applied"),
                ("times_examined", "confronted"),
                ("intimidated", "informed_of_plea"),
                ("penalised",),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Where the person is not in this vault"),
            (("sex", "age_group"),),
            folded=True,
        ),
    ),
    "claim": (
        Group(
            "",
            (
                ("kind", "filed_on"),
                ("participation", "proceeding"),
                ("claimed", "non_pecuniary"),
                ("outcome", "decided_on"),
                ("awarded", "final_on"),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Securing and enforcing"),
            (("interim_measure", "enforcement_requested_on"), ("follows", "victim")),
            folded=True,
        ),
    ),
    "payment": (Group("", (("paid_on", "paid"),)),),
}
