"""Reading many reports: whole folders, one process a core or a cluster, gone on with where it was cut off."""
