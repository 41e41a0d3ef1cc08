"""The office on disk: keys, engine, sessions, migrations, backups, search."""
