"""Plans, pure: where a court should sit and when, who is heard when. No session, no Qt."""
