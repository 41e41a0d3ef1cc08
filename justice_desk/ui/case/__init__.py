"""The page of one case, and the dialogs of what is done with it."""
