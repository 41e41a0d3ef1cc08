"""The demonstration office: invented people, real kinds of cases, the same for the same seed."""
