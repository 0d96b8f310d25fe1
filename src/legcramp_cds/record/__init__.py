"""What users write: a patient with results, history and drugs; and how that becomes one row of facts."""
