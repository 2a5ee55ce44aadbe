"""Draws that anybody can re-run: a frozen pool, a public seed named beforehand, one hash a candidate. Pure, no database."""
