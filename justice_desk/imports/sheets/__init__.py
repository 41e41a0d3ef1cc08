"""Opens the register files of an office, and gives them back with what does not fit marked."""
