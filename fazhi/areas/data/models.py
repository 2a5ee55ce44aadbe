"""The tables of the area's systems."""
