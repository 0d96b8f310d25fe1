"""Start the service under uvicorn, with one process or several."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from legcramp_cds.interop.cds_hooks.server.config import PREFIX, Config

__all__ = ["run"]

_FACTORY = "legcramp_cds.interop.cds_hooks.server.app:create"
_SHARED = "PROMETHEUS_MULTIPROC_DIR"


def run(config: Config, host: str, port: int, workers: int, factory: str = _FACTORY) -> None:
    """Serve until a signal asks to stop; running requests are finished first.

    Args:
        config: The settings.
        host: Address to listen on.
        port: Port to listen on.
        workers: Processes.
        factory: Where the application is made, as ``module:function``.

    Raises:
        InputError: If authentication is off and the address is no loopback one, or the folder cannot be written to.
    """
    config.check_host(host)
    config.make_folder()
    import uvicorn

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    # The processes read the settings from the environment again.
    os.environ[f"{PREFIX}INSECURE_NO_AUTH"] = "true" if config.insecure_no_auth else "false"
    with _shared_counts(workers):
        uvicorn.run(
            factory,
            factory=True,
            host=host,
            port=port,
            workers=workers,
            # An address can hold the id of a patient; what is worth knowing stands in the metrics and the audit record.
            access_log=False,
            log_config=None,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=config.shutdown_seconds,
            h11_max_incomplete_event_size=64 * 1024,
        )


@contextmanager
def _shared_counts(workers: int) -> Iterator[None]:
    """With several processes their counts are added up in a folder, which has to be named before they start."""
    if workers < 2 or _SHARED in os.environ:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="legcramp-cds-metrics-") as folder:
        os.environ[_SHARED] = folder
        try:
            yield
        finally:
            del os.environ[_SHARED]
