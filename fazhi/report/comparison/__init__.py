"""Published reports beside each other: places and years, indicator by indicator, with the printed sentences."""
