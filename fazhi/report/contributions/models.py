"""What others are asked for while a report is written. Models of the ``report`` application."""
