"""A Spark session on this machine, or a clear word about what is missing for one."""

from __future__ import annotations

import shutil
from typing import Any

from legcramp_cds.errors import MissingExtraError, Problem, require

__all__ = ["session"]


def session() -> Any:  # noqa: ANN401 - no type without pyspark
    """The session that is running, or a new one on all cores of this machine.

    Raises:
        MissingExtraError: If PySpark or Java is not there.
    """
    require("spark", "pyspark", what="Spark")
    if shutil.which("java") is None:
        hint = "install Java 17 and put `java` on the path"
        raise MissingExtraError(Problem("", "Spark needs Java, which is not there", "", hint))
    from pyspark.sql import SparkSession

    running = SparkSession.getActiveSession()
    return running or SparkSession.builder.appName("legcramp-cds").config("spark.ui.enabled", "false").getOrCreate()
