"""One visitor: language, comfort settings, where they are and what they answered. Memory only."""
