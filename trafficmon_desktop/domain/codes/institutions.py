"""Courts and prosecution offices, past and present.

A code is never deleted, renamed or reused; one that is no longer offered is listed as retired.
"""

from trafficmon_desktop.domain.codes.lists import CodeList

LISTS = (
    CodeList(
        "court",
        """
        higher_beograd higher_valjevo higher_vranje higher_zajecar higher_zrenjanin
        higher_jagodina higher_kragujevac higher_kraljevo higher_krusevac
        higher_leskovac higher_negotin higher_nis higher_novi_pazar higher_novi_sad
        higher_pancevo higher_pirot higher_pozarevac higher_prokuplje higher_smederevo
        higher_sombor higher_sremska_mitrovica higher_subotica higher_uzice higher_cacak
        higher_sabac appellate_beograd appellate_kragujevac appellate_nis
        appellate_novi_sad special_higher special_appellate supreme constitutional
        administrative basic_other district_other municipal_other misdemeanour_other
        commercial_other supreme_serbia cassation echr
        """,
    ),
    CodeList(
        "prosecution_office",
        """
        higher_beograd higher_valjevo higher_vranje higher_zajecar higher_zrenjanin
        higher_jagodina higher_kragujevac higher_kraljevo higher_krusevac
        higher_leskovac higher_negotin higher_nis higher_novi_pazar higher_novi_sad
        higher_pancevo higher_pirot higher_pozarevac higher_prokuplje higher_smederevo
        higher_sombor higher_sremska_mitrovica higher_subotica higher_uzice higher_cacak
        higher_sabac organised_crime appellate_other supreme basic_other district_other
        republic cybercrime
        """,
    ),
)
