"""Countries (ISO 3166-1 alpha-2 with the codes of interfaces) and languages (ISO 639).

``XK`` is user-assigned; ``CS`` and ``YU`` stay for old files. Groups are
those of every table that leaves.
"""

from trafficmon_desktop.domain.codes.lists import CodeList

CITIZENSHIP_GROUPS: dict[str, tuple[str, ...]] = {
    "serbia": ("RS",),
    "former_yugoslavia": tuple("BA CS HR ME MK SI XK YU".split()),
    "eu": tuple(
        """
        AT BE BG CY CZ DE DK EE ES FI FR GR HU IE IT LT LU LV MT NL PL PT RO SE SK
        """.split()
    ),
    "eastern_europe_central_asia": tuple("AL AM AZ BY GE KG KZ MD RU TJ TM UA UZ".split()),
    "middle_east_north_africa": tuple(
        """
        AE BH DZ EG EH IL IQ IR JO KW LB LY MA OM PS QA SA SY TN TR YE
        """.split()
    ),
    "sub_saharan_africa": tuple(
        """
        AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR
        MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TZ UG YT ZA ZM ZW
        """.split()
    ),
    "south_east_asia": tuple(
        """
        AF BD BN BT CN HK ID IN JP KH KP KR LA LK MM MN MO MV MY NP PH PK SG TH TL TW VN
        """.split()
    ),
    "americas_other": tuple(
        """
        AD AG AI AQ AR AS AU AW AX BB BL BM BO BQ BR BS BV BZ CA CC CH CK CL CO CR CU CW
        CX DM DO EC FJ FK FM FO GB GD GF GG GI GL GP GS GT GU GY HM HN HT IM IO IS JE JM
        KI KN KY LC LI MC MF MH MP MQ MS MX NC NF NI NO NR NU NZ PA PE PF PG PM PN PR PW
        PY SB SJ SM SR SV SX TC TF TK TO TT TV UM US UY VA VC VE VG VI VU WF WS
        """.split()
    ),
    "stateless": ("stateless",),
    "unknown": ("unknown",),
}

LISTS = (
    CodeList(
        "country",
        " ".join(sorted(code for group in CITIZENSHIP_GROUPS.values() for code in group)),
    ),
    CodeList(
        "language",
        """
        sr sq ro bg mk hu uk ru en ar fa ps ur hi ne bn vi zh tr fr es rom other so ku
        prs si ta te pa tl id th mn uz rw sw am ti el de it sgn
        """,
    ),
)

#: country -> group
GROUP_OF: dict[str, str] = {
    code: group for group, codes in CITIZENSHIP_GROUPS.items() for code in codes
}
