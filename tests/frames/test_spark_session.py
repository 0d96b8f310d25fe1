"""Without Spark or without Java, a plain word about what is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from legcramp_cds.errors import MissingExtraError
from legcramp_cds.frames import spark

PROGRAM = """
import warnings
warnings.simplefilter("ignore")
from legcramp_cds.errors import MissingExtraError
from legcramp_cds.frames.spark import session
try:
    session()
except MissingExtraError as error:
    print(error)
"""


def test_without_spark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legcramp_cds.errors.find_spec", lambda _: None)
    with pytest.raises(MissingExtraError, match=r'Spark needs pyspark.*pip install "legcramp-cds\[spark\]"'):
        spark.session()


def test_without_java(tmp_path: Path) -> None:
    """In a process of its own: Spark is asked to start a Java that is not there."""
    pytest.importorskip("pyspark", reason="pyspark is not installed")
    environment = os.environ | {"JAVA_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert "Spark needs Java 17, which did not start" in done.stdout, done.stderr
    assert "install Java 17, and set JAVA_HOME or put `java` on the path" in done.stdout
