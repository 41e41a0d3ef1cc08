"""Court sittings: added, confirmed, postponed, held; what is missing before the road."""
