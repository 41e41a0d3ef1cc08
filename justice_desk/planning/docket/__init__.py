"""Who is heard when: the cases of a sitting laid on its benches, days and hours."""
