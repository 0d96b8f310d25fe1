"""A Spark session on this machine, or a clear word about what is missing for one."""

from __future__ import annotations

from typing import Any

from legcramp_cds.errors import MissingExtraError, Problem, require

__all__ = ["session"]


def session() -> Any:  # noqa: ANN401 - no type without pyspark
    """The session that is running, or a new one on all cores of this machine.

    Raises:
        MissingExtraError: If PySpark is not there, or Java does not start.
    """
    require("spark", "pyspark", what="Spark")
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    running = SparkSession.getActiveSession()
    if running is not None:
        return running
    builder = SparkSession.builder.appName("legcramp-cds").config("spark.ui.enabled", "false")
    try:
        return builder.getOrCreate()
    except (PySparkException, OSError) as error:
        # Spark looks for Java in JAVA_HOME and then on the path, and finds out whether it starts by starting it.
        said = next(iter(str(error).splitlines()), type(error).__name__)
        hint = "install Java 17, and set JAVA_HOME or put `java` on the path"
        raise MissingExtraError(Problem("", "Spark needs Java 17, which did not start", said[:120], hint)) from error
