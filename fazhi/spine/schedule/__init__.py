"""What is done by the clock: the jobs, the background process that does them, and how it stands with them."""
