"""The words of the house: enums, typed errors, fold, money, clock, ids.

Standard library only, so that all of it is importable before the first paint.
"""
