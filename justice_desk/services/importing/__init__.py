"""Takes a register in: plans each row, applies a whole file at once, takes it out again."""
