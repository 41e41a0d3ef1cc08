"""Justice Desk: follows a person's case between customary, religious and statutory justice."""

__version__ = "0.1.0"
