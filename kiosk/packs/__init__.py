"""The pack as bytes: one SQLite file, opened read-only and checked against its own hash."""
