"""French first: every visible string passes through here.

`messages` needs the standard library only, so that it can be imported before the first paint;
`formats` brings Babel for dates, numbers and money.
"""
