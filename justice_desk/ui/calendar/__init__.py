"""The calendar of the window: month, week and list of what happens, walked with the keys."""
