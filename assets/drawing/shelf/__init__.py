"""Things that more than one scene can use, by theme."""
