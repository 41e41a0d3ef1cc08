"""What leaves the office: papers, tables."""
