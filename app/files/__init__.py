"""A bank's files, read within hard limits: statements (OFX, QFX, QBO, CSV) and tables. No Qt, no Codat, no words."""
