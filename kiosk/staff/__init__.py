"""The way in for staff: a gesture that nobody finds by chance, a PIN, and the command that sets it."""
