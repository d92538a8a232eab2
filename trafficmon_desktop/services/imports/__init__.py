"""Bringing records in from CSV and XLSX files."""

from trafficmon_desktop.services.imports.importer import ImportResult, import_files
from trafficmon_desktop.services.imports.problems import Problem

__all__ = ["ImportResult", "Problem", "import_files"]
