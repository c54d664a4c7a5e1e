"""The 47 requirements, each with its proof: what shows it, and whether it holds."""
