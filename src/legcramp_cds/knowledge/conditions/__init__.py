"""The conditions, by group. Every `Condition` that a module of this package declares is part of the knowledge base."""
