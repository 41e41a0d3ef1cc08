"""The command line: every verb of the contract."""
