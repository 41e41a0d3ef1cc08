"""Draws every page, dialog and state without a screen, and fails on what must not be.

`python -m justice_desk.ui.screenshots --out DIR [--only NAME]`: a scene is one function in a
registry, a check is one function over a drawn scene.
"""
