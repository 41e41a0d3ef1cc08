"""Turns the rows of a sheet into what they tell: cases, consultations, justice actors."""
