"""Dialogs: the safe way out stands left of the verb, the verb is named, Escape is safe."""
