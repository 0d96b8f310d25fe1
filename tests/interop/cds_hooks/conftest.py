"""The service in this process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from legcramp_cds.interop.cds_hooks.server.app import create
from tests.interop.cds_hooks.serving import settings


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with TestClient(create(settings(tmp_path))) as made:
        yield made
