"""Plans who rides with whom: pure, it is told everything and answers frozen rows."""
