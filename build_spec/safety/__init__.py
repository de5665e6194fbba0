"""Measures what a visitor's safety rests on: how fast every state is closed, and how a lost process is replaced."""
