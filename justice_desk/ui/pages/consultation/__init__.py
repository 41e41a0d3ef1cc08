"""Advice given once: written down in one line, in under a minute, without identity."""
