"""Where the fields of an application, its decisions and its remedies stand."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from trafficmon_desktop.ui.forms.placing import Group, Layout

LAYOUTS: dict[str, Layout] = {
    "permit_application": (
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "What is applied for"),
            (
                ("kind", "ground"),
                ("legal_basis", "extends"),
                ("requested_months", "family_members"),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Lodging"),
            (
                ("lodged_on", "lodged_by"),
                ("lodged_via", "authority"),
                ("authority_reference", "procedure"),
                ("certificate_on", "counted_by"),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Conditions and obstacles"),
            (
                ("travel_document", "fee"),
                ("legal_aid", "address_registered_at"),
                ("obstacles", "labour_market_access"),
            ),
        ),
        Group(QT_TRANSLATE_NOOP("FormGroups", "End of the stay"), (("ended_on", "end_reason"),)),
    ),
    "permit_decision": (
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Decision"),
            (
                ("kind", "instance"),
                ("outcome", "refusal_ground"),
                ("decided_on", "remedy"),
            ),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "Service"),
            (("served_on", "served_to"), ("remedy_notice_days",)),
        ),
        Group(
            QT_TRANSLATE_NOOP("FormGroups", "What was granted"),
            (
                ("granted_months", "granted_days"),
                ("valid_from", "valid_to"),
                ("reveals_status", "neutral_version"),
            ),
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
