"""What organisers are told: the counts of all kiosks, read from tour folders and merged."""
