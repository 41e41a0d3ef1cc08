"""What the papers of a case need, gathered as frozen rows, and the record of each print."""
