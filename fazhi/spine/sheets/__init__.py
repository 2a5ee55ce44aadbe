"""Ledgers in and out as spreadsheets: templates to fill in, files read and checked row by row, marked files, exports."""
