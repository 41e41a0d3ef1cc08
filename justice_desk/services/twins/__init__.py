"""Who and what stands twice in the register: found, put together, taken apart again."""
