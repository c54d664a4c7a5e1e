"""One module a profession: the place, its three times, and the tile."""
