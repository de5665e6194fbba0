"""Keeps one kiosk on the screen and one warm behind it; ends a visit by ending its process. Standard library only."""
