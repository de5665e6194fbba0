"""Where to report: the questions, a visitor's way through them, and where it leads. Frozen data, no Qt."""
