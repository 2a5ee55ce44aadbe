"""What happened in the county, system by system. Every scenario writes through the bulk ledger, seeded."""
