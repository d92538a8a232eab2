"""Where the fields of an application, its decisions and its remedies stand."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from trafficmon_desktop.ui.forms.placing import Group, Layout

LAYOUTS: dict[str, Layout] = {
    "permit_application": (
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "What is applied for"),
            (
                ("kind", "lodged_on"),
                ("ground", "legal_basis"),
                ("authority", "authority_reference"),
                ("extends",),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Lodging"),
            (
                ("lodged_by", "lodged_via"),
                ("requested_months", "family_members"),
                ("procedure", "certificate_on"),
                ("counted_by",),
            ),
            folded=True,
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Conditions and obstacles"),
            (
                ("travel_document", "fee"),
                ("legal_aid", "address_registered_at"),
                ("obstacles", "labour_market_access"),
            ),
            folded=True,
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "End of the stay"),
            (("ended_on", "end_reason"),),
            folded=True,
        ),
    ),
    "permit_decision": (
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Decision"),
            (
                ("outcome", "decided_on"),
                ("granted_months", "granted_days"),
                ("valid_from", "valid_to"),
                ("refusal_ground",),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Service"),
            (("served_on", "served_to"), ("remedy_notice_days",)),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "What it decides on"),
            (("kind", "instance"), ("remedy",)),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "The document issued"),
            (("reveals_status", "neutral_version"),),
            folded=True,
        ),
    ),
    "permit_remedy": (
        Group(
            "",
            (
                ("kind", "decision"),
                ("lodged_on", "suspensive"),
                ("authority_reference",),
                ("outcome", "decided_on"),
            ),
        ),
    ),
}
