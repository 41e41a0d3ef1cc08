"""SQLAlchemy tables: what the office knows."""
