"""Measures the kiosk against the requirements of accessibility, row by row."""
