"""The window: pages, dialogs and their parts, in Qt Widgets.

No rule lives here. A page shows frozen rows and submits verbs; jobs carry both to their thread.
"""
