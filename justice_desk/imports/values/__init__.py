"""Reads single cells of a register: each sort of value in its own module, all of them pure."""
