"""Requests made from the service's own description: none ends in a fault, and every answer is as described."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from legcramp_cds.interop.cds_hooks.server.app import create
from tests.interop.cds_hooks.serving import settings as service_settings

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
QUIET = settings(suppress_health_check=list(HealthCheck))
# Few with every run of the tests; a nightly run tries as many as its profile says.
FEW = settings(QUIET, max_examples=10) if QUIET.max_examples <= 100 else QUIET


def test_no_request_ends_in_a_fault_and_every_answer_is_as_described(tmp_path: Path) -> None:
    schema = schemathesis.openapi.from_asgi("/openapi.json", create(service_settings(tmp_path)))
    operations = [result.ok() for result in schema.get_all_operations() if isinstance(result, Ok)]
    assert len(operations) == 9
    statuses: set[int] = set()
    for operation in operations:

        @FEW
        @given(case=operation.as_strategy())
        def run(case: schemathesis.Case[Any]) -> None:
            response = case.call()
            statuses.add(response.status_code)
            case.validate_response(response, checks=CHECKS)

        run()
    assert statuses >= {200, 412}
