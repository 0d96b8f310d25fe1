"""The version of the library; the build reads it here, and nowhere else is it written."""

__all__ = ["__version__"]

__version__ = "0.1.0"
