"""Pictures that belong to no profession: cases, lessons, strengths, and the step cards of the crew."""
