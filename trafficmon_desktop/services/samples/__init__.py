"""Invented cases, for practice, for tests and for showing the program."""

from trafficmon_desktop.services.samples.generator import LAST_DAY, sample, write_sample

__all__ = ["LAST_DAY", "sample", "write_sample"]
