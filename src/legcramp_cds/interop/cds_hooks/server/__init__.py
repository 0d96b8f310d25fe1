"""The web layer around `respond`: who may call, how much, from where data may be fetched, and what is written down."""
