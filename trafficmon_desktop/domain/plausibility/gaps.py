"""What is empty and would be "unknown" in a summary, where no other check says it better."""

from trafficmon_desktop.domain.plausibility.finding import Case, Level, Values, check
from trafficmon_desktop.domain.records import Charge, Sanction, Victim


@check(Victim, "sex", Level.MISSING)
def without_sex(_case: Case, victim: Victim) -> Values | None:
    """Nearly every table counts by it."""
    return {"sex": None} if victim.sex is None else None


@check(Victim, "birth_date", Level.MISSING)
def without_birth_date(_case: Case, victim: Victim) -> Values | None:
    """Without even a year nobody can tell child from adult."""
    return {"born": None} if victim.birth_date is None else None


@check(Victim, "citizenships", Level.MISSING)
def without_citizenship(_case: Case, victim: Victim) -> Values | None:
    """Without it nobody can tell who needs residence."""
    return {"citizenships": None} if not victim.citizenships else None


@check(Charge, "offence", Level.MISSING)
def charge_without_offence(_case: Case, charge: Charge) -> Values | None:
    """A charge of which nobody noted the offence."""
    return {"offence": None} if charge.offence is None else None


@check(Sanction, "imposed_on", Level.MISSING)
def sanction_without_day(_case: Case, sanction: Sanction) -> Values | None:
    """A sanction belongs to no period without its day."""
    return {"when": None} if sanction.imposed_on is None else None
