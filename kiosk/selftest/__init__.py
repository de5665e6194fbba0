"""Proves on the machine it runs on that a visit leaves no trace; with a positive control, so that it can fail."""
