"""Every screen in every manner of reading on every panel: measured by a machine, and put on contact sheets for eyes."""
