"""The directory of justice actors, and the referrals that are under way."""
