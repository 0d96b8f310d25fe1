"""The settings of the service: from the environment, with every fault told, and safe ones by default."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from legcramp_cds.cli import main
from legcramp_cds.cli_serve import _WITH_PAGE
from legcramp_cds.errors import InputError
from legcramp_cds.interop.cds_hooks.server import run as runner
from legcramp_cds.interop.cds_hooks.server.app import create
from legcramp_cds.interop.cds_hooks.server.config import PREFIX, Config, load_config
from tests.interop.cds_hooks.hook_samples import view, whole_prefetch
from tests.interop.cds_hooks.serving import PATH, audit_lines, settings


class TestConfig:
    def test_it_is_read_from_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(f"{PREFIX}BASE_URL", "https://cds.example")
        monkeypatch.setenv(f"{PREFIX}CLIENTS", '[{"iss": "https://ehr.example", "jwks_url": "https://ehr.example/k"}]')
        monkeypatch.setenv(f"{PREFIX}FHIR_HOSTS", "ehr.example, other.example:8443")
        monkeypatch.setenv(f"{PREFIX}CODES", '{"https://x|1": "nocturnal_cramps"}')
        config = load_config()
        assert config.clients[0].iss == "https://ehr.example"
        assert config.fhir_hosts == ("ehr.example", "other.example:8443")
        assert config.cards().codes["https://x", "1"] == "nocturnal_cramps"

    @pytest.mark.parametrize(
        ("given", "what"),
        [
            ({}, "name who may call"),
            ({"insecure_no_auth": True, "cors_origins": "*"}, "name each origin"),
            ({"insecure_no_auth": True, "time_zone": "Mars/Base"}, "no such time zone"),
            ({"insecure_no_auth": True, "profile": "nice"}, "no such profile"),
            ({"insecure_no_auth": True, "codes": {"x": "nocturnal_cramps"}}, "system|code"),
            ({"insecure_no_auth": True, "codes": {"x|1": "nonsense"}}, "system|code"),
            ({"clients": [{"iss": "x"}]}, "jwks_url or jwks_file"),
            ({"clients": [{"iss": "x", "jwks_url": "http://x"}]}, "https"),
            ({"clients": [{"iss": "x", "jwks_url": "https://x"}]}, "BASE_URL"),
            ({"clients": [{"iss": "x", "jwks_url": "https://x"}], "base_url": "https://x/?y"}, "without a query"),
            ({"clients": [{"iss": "x", "jwks_file": "/there/is/none.json"}]}, "not point to a file"),
            ({"clients": "hidden"}, "write it as JSON"),
            ({"insecure_no_auth": True, "codes": "{"}, "write it as JSON"),
            ({"insecure_no_auth": True, "rate_burst": 0}, "greater than or equal to 1"),
            ({"insecure_no_auth": True, "cors_origins": "ehr.example"}, "as a browser sends it"),
            ({"insecure_no_auth": True, "cors_origins": "https://ehr.example/"}, "as a browser sends it"),
            ({"insecure_no_auth": True, "fhir_hosts": "https://ehr.example"}, "the host alone"),
            ({"insecure_no_auth": True, "fhir_hosts": "ehr.example, ehr.example/r4"}, "the host alone"),
            ({"insecure_no_auth": True, "source_url": "javascript:alert(1)"}, "begins with https"),
        ],
    )
    def test_a_fault_in_it_is_told(self, given: dict[str, Any], what: str) -> None:
        with pytest.raises(InputError, match=what.replace("|", r"\|")):
            load_config(**given)

    @pytest.mark.parametrize(("name", "hint"), [("TIMEZONE", "time_zone"), ("FHIR_HOST", "fhir_hosts")])
    def test_a_misspelled_variable_is_told_and_not_passed_over(
        self, monkeypatch: pytest.MonkeyPatch, name: str, hint: str
    ) -> None:
        monkeypatch.setenv(f"{PREFIX}{name}", "Europe/Berlin")
        with pytest.raises(InputError, match=rf"{PREFIX}{name}: .*{hint}"):
            load_config(insecure_no_auth=True, fetch_seconds=2)

    @pytest.mark.parametrize("name", ["SERVICE_HOST", "SERVICE_PORT_HTTP", "PORT", "PORT_8000_TCP_ADDR"])
    def test_what_kubernetes_adds_for_a_service_of_this_name_is_no_setting(
        self, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        monkeypatch.setenv(f"{PREFIX}{name}", "10.0.0.1")
        assert load_config(insecure_no_auth=True).insecure_no_auth

    def test_both_things_that_a_start_needs_are_told_at_once(self) -> None:
        with pytest.raises(InputError, match=rf"{PREFIX}CLIENTS.*{PREFIX}BASE_URL"):
            load_config()

    def test_the_profile_is_followed_and_named_in_card_and_audit(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shown = {}
        for name in ("dgn", "default"):
            monkeypatch.setenv(f"{PREFIX}PROFILE", name)
            with TestClient(create(settings(tmp_path / name))) as client:
                (shown[name],) = client.post(PATH, json=view()).json()["cards"]
                client.post(PATH, json=view(whole_prefetch(conditions=None)))
                client.post(PATH, json=view({}))
            assert [line["profile"] for line in audit_lines(tmp_path / name)] == [name] * 3
        assert shown["dgn"]["source"]["label"] == "legcramp-cds, following German Society of Neurology"
        assert shown["default"]["source"]["label"] == "legcramp-cds"
        assert "profile dgn" in shown["dgn"]["detail"]
        assert shown["dgn"]["uuid"] != shown["default"]["uuid"]

    def test_a_secret_is_not_repeated(self) -> None:
        with pytest.raises(InputError) as caught:
            load_config(metrics_token="hidden", clients="hidden")  # noqa: S106 - made up
        assert "hidden" not in str(caught.value)

    @pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "cds.example"])  # noqa: S104 - to be refused
    def test_without_authentication_it_listens_on_loopback_only(self, host: str) -> None:
        run = CliRunner().invoke(main, ["serve", "--insecure-no-auth", "--host", host])
        assert run.exit_code == 2
        assert "loopback" in run.output

    @pytest.mark.parametrize(
        ("host", "arguments", "variable", "offered"),
        [
            ("127.0.0.1", (), "", True),
            ("::1", (), "", True),
            ("0.0.0.0", (), "", False),  # noqa: S104 - the page must not be there
            ("cds.example", (), "", False),
            ("0.0.0.0", ("--page",), "", True),  # noqa: S104
            ("0.0.0.0", (), "true", True),  # noqa: S104
            ("127.0.0.1", (), "false", False),
            ("127.0.0.1", ("--no-page",), "true", False),
        ],
    )
    def test_the_page_without_a_token_is_for_this_machine_unless_it_is_asked_for(
        self, monkeypatch: pytest.MonkeyPatch, host: str, arguments: tuple[str, ...], variable: str, offered: bool
    ) -> None:
        started: list[dict[str, Any]] = []
        monkeypatch.setattr(runner, "run", lambda *_, **more: started.append(more))
        monkeypatch.setenv(f"{PREFIX}BASE_URL", "https://cds.example")
        monkeypatch.setenv(f"{PREFIX}CLIENTS", '[{"iss": "https://ehr.example", "jwks_url": "https://ehr.example/k"}]')
        if variable:
            monkeypatch.setenv(f"{PREFIX}PAGE", variable)
        run = CliRunner().invoke(main, ["serve", "--host", host, *arguments])
        assert run.exit_code == 0, run.output
        assert [more.get("factory") for more in started] == [_WITH_PAGE if offered else None]

    def test_without_who_may_call_it_does_not_start(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv(f"{PREFIX}CLIENTS", raising=False)
        run = CliRunner().invoke(main, ["serve"])
        assert run.exit_code == 2
        assert "insecure_no_auth" in run.output

    def test_every_setting_is_documented(self, root: Path) -> None:
        page = (root / "docs" / "how-to" / "cds-hooks.md").read_text(encoding="utf-8")
        missing = [name for name in Config.model_fields if f"`{PREFIX}{name.upper()}`" not in page]
        assert missing == []
