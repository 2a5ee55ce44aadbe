"""The API: the doors of the desk and the portal for machines, with the same rights, in JSON."""
