"""From a register file to a plan: what both faces do with it, step by step."""
