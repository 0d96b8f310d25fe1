"""The workbench: a page on which clinicians enter a case and see the assessment change. Nothing is stored."""
