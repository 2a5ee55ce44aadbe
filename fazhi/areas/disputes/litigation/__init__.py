"""Responding to administrative litigation (行政应诉): from the writ to performance of the judgment."""
