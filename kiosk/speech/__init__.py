"""Speech: what can be said of a pack, how it is spoken, and the clips it was spoken into beforehand."""
