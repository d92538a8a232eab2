"""Offences: article, paragraph and version of the law are one code.

A code is never deleted, renamed or reused; one that is no longer offered is listed as retired.
"""

from trafficmon_desktop.domain.codes.lists import CodeList

LISTS = (
    CodeList(
        "offence",
        """
        111b_2003 388_1_2006 388_2_2006 388_3_2006 388_4_2006 388_5_2006 388_6_2006
        388_1_2009 388_2_2009 388_3_2009 388_4_2009 388_5_2009 388_6_2009 388_7_2009
        388_8_2009 388_9_2009 389 390 183 185 187a 190 193 350 163 178_182 132_138 346
        246 245 355_359 other 184_1 184_2 194 185a 185b 138a 208 214 217 336 348 351
        misd_prostitution misd_begging misd_entry_stay misd_undeclared_work
        misdemeanour_other
        """,
    ),
)
