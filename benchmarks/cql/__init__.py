"""The same rules over the same FHIR Bundles by this library and by cql-execution."""
