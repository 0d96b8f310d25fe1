"""Everything that a person looks at, made from the assessment at the edge."""
