"""Reminders: who is told of which limit at which stage, by which mail, and what is put before the supervising organ."""
