"""Reads a plan of trips a second time and says what is wrong: it shares no code with the planner.

Only the frozen rows of planning.trips.problem and planning.trips.plan are known on both sides. What
the planner proposes and what people change by hand is held against the same rules, read from here.
"""
