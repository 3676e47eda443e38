"""The verbs of the program, each readable as prose: the only place where the rooms meet and where files are touched."""
