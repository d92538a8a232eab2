"""Checks across the records of a case: what a lawyer would ask about, once, and never block."""

from trafficmon_desktop.domain.plausibility.everything import CHECKS, unusual
from trafficmon_desktop.domain.plausibility.finding import Case, Choice, Level, Unusual, Value

__all__ = ["CHECKS", "Case", "Choice", "Level", "Unusual", "Value", "unusual"]
