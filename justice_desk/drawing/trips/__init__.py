"""A trip as a picture: where its stops lie, and who sits where; shared by screen and paper."""
