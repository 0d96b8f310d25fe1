"""The same table in every engine, and what comes back as plain Polars."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from typing import Any

import polars as pl
import pytest

from tests.frames.tables import as_duckdb

# Sessions here live for minutes: nothing is gained by compiling their code a second time, for speed, on both cores.
SHORT_LIVED = "-XX:TieredStopAtLevel=1"
ENGINES = ("polars", "polars_lazy", "pandas", "pyarrow", "duckdb", "spark")


def spark_session() -> Any:  # noqa: ANN401 - a session has no type without pyspark
    """A session on two cores of this machine; it ends with the process. Skips the test where there can be none."""
    if find_spec("pyspark") is None:
        pytest.skip("pyspark is not installed")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java 17, and there is no `java` on the path")
    from pyspark.sql import SparkSession

    builder: Any = SparkSession.builder
    settings = {
        "spark.driver.extraJavaOptions": SHORT_LIVED,
        "spark.driver.memory": "1g",
        "spark.sql.shuffle.partitions": "2",
        "spark.ui.enabled": "false",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.master("local[2]").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def given(frame: pl.DataFrame, engine: str) -> Any:  # noqa: ANN401
    """The table as the engine holds it."""
    if engine == "spark":
        return spark_session().createDataFrame(frame.to_arrow(), schema=_schema(frame))
    makers: dict[str, Any] = {
        "polars": pl.DataFrame.clone,
        "polars_lazy": pl.DataFrame.lazy,
        "pandas": pl.DataFrame.to_pandas,
        "pyarrow": pl.DataFrame.to_arrow,
        "duckdb": as_duckdb,
    }
    return makers[engine](frame)


def _schema(frame: pl.DataFrame) -> str:
    """The types for Spark, which cannot tell them from a table without rows."""
    kinds = {pl.Float64: "double", pl.Boolean: "boolean", pl.String: "string", pl.Int64: "bigint", pl.Date: "date"}
    quoted = {name: name.replace("`", "``") for name in frame.columns}
    return ", ".join(f"`{quoted[name]}` {kinds.get(kind.base_type(), 'void')}" for name, kind in frame.schema.items())


def library(frame: Any) -> str:  # noqa: ANN401
    """The library to which a table belongs."""
    return type(frame).__module__.partition(".")[0].removeprefix("_")


def plain(result: Any) -> pl.DataFrame:  # noqa: ANN401
    """A result as Polars, with words as plain text."""
    makers: dict[str, Any] = {
        "polars": lambda frame: frame.lazy().collect(),
        "pandas": pl.from_pandas,
        "pyarrow": pl.from_arrow,
        "duckdb": lambda frame: frame.pl(),
        "pyspark": lambda frame: pl.from_arrow(frame.toArrow()),
    }
    frame: pl.DataFrame = makers[library(result)](result)
    return frame.with_columns(pl.selectors.by_dtype(pl.Enum, pl.Categorical).cast(pl.String))
