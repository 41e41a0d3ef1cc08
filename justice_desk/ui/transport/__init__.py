"""Transport support in the window: requests by state, trips with map and seats, funds."""
