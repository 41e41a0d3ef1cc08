"""Funds and the books: budgets, commitments, payments, advances, reports to the franc."""
