"""Narration made ahead: what is to be said, the engines that say it, and the clips that are kept."""
