"""Notices on rest days from outside: read, checked, what they would move, and the commands for them."""
