"""Where a court should sit and on which days: sites, dates, judges, and who is heard there."""
