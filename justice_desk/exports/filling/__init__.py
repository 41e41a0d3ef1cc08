"""Turns the rows of a case into the finished words that its papers are drawn from."""
