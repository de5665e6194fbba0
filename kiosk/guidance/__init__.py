"""What is said: topics, pages, typed blocks, facts and languages, read from a pack."""
