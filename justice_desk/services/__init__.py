"""Verbs and views: functions over a session."""
