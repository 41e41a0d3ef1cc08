"""What an office forbids or asks beyond the built-in safeguards: added by one, ended by two."""
