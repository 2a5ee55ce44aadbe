"""Sealed dossiers (卷宗): everything of one record in one file that a stranger can verify off line; see docs/dossier.md."""
