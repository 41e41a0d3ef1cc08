"""Calendar files (.ics): of a sitting, of a member, of the office; numbers and public sites only.

Written as RFC 5545 says, by icalendar. https://www.rfc-editor.org/rfc/rfc5545
"""
