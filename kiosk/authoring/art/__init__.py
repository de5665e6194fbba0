"""Pictures that belong to a site, drawn by rule."""
