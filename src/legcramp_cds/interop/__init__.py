"""How other systems' records come in and answers go out."""
