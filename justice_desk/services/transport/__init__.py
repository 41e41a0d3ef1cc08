"""Transport support: who needs to travel, at what amount, decided, paid and accounted for."""
