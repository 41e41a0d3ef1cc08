"""Colours, type, space and icons: the values of the look, light and dark, at three text sizes."""
