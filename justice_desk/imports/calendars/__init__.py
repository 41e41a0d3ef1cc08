"""Calendar files (.ics) that come in: when a judge or a room is taken, and nothing of why.

What a file says is read as RFC 5545 has it. https://www.rfc-editor.org/rfc/rfc5545
"""
