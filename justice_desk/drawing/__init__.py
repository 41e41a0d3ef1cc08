"""Pure layouts of the journey, charts and maps."""
