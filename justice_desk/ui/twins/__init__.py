"""The work list of who and what may stand twice in the register."""
