"""The example area of docs/adding-a-system.md: one small system, used by the spine's own tests."""
