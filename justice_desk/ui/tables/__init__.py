"""Lists of any length: a table on screen is a list of columns over a source of rows."""
