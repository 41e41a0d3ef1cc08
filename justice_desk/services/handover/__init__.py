"""A whole caseload that goes from one member to another, and its list to sign."""
