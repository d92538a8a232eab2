"""What the program takes, as ratios to floors measured in the same run."""
