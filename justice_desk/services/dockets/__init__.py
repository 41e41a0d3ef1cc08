"""The docket: which cases are ready, when each is heard, who is called, what the court did."""
