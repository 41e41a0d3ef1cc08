"""The window: pages show frozen rows and submit verbs."""
