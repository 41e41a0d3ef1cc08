"""The journey picture in the window: a painter of roles and a widget that is walked with keys."""
