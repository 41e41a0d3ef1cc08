"""What courts decide: judgments, their execution, appeals."""
