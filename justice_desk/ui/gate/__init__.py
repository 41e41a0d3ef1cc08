"""Before an office is open: unlock it, open it with its sheet, make one."""
