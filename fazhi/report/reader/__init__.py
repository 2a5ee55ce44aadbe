"""Reads a published report: text → sections and figures. No Django: it must start at once and run anywhere."""

from .model import Figure, Report, Section, UnreadableReport, to_json
from .reading import read_file, read_text

__all__ = ["Figure", "Report", "Section", "UnreadableReport", "read_file", "read_text", "to_json"]
