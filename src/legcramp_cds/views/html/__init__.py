"""The assessment as HTML: one fragment with its own style, without script, for notebooks, reports and pages."""
