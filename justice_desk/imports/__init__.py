"""What comes in: places, registers, bundles."""
