"""The walks: each plays every screen, or one of each kind, and says what it measured there."""
