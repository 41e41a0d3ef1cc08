"""Where the days of a month and the hours of a week lie, and what stands in them: pure layout."""
