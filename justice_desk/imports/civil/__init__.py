"""Civil-status lists that come in as a spreadsheet: one applicant a row."""
