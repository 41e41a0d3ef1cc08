"""What both faces and both directions share: field lists, columns."""
