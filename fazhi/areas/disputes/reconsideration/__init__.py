"""X1 行政复议: administrative reconsideration before a county government, handled by its justice bureau."""
