"""What a circuit is planned from and what becomes of a plan: sites, distances, proposals."""
