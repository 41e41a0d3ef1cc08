"""The parts that pages are made of, one small widget a file."""
