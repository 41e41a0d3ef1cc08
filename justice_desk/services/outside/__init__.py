"""What is settled outside court: mediation, agreements, their endorsement, how they are kept."""
