"""Who rides with whom: vehicles, roads, trips planned, accepted and changed by hand."""
