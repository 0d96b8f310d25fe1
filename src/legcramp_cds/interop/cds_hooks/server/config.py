"""How a site configures the service: environment variables that begin with ``LEGCRAMP_CDS_``."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AnyHttpUrl, BaseModel, ConfigDict, Field, FilePath, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from legcramp_cds.errors import InputError, Problem, nearest
from legcramp_cds.interop.cds_hooks.settings import CRAMP_CODES, CardSettings
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.knowledge.profiles import DEFAULT, PROFILES

__all__ = ["PREFIX", "Client", "Config", "load_config"]

PREFIX = "LEGCRAMP_CDS_"
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
# What a list may look like in an environment variable besides JSON: words with commas between them.
Words = Annotated[tuple[str, ...], NoDecode]
# Kubernetes tells every container of a Service that is named legcramp-cds where it is, under names like ours.
_OF_KUBERNETES = re.compile(r"SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_.*)?")


class Client(BaseModel):
    """A system that may call the service.

    Args:
        iss: The issuer that its tokens name.
        jwks_url: Where its public keys are (https); a token that names another place is refused.
        jwks_file: Its public keys as a file, which is then read instead of the address.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    iss: str = Field(min_length=1)
    jwks_url: AnyHttpUrl | None = None
    jwks_file: FilePath | None = None

    @model_validator(mode="after")
    def _a_place(self) -> Client:
        if self.jwks_url is None and self.jwks_file is None:
            raise ValueError("give jwks_url or jwks_file")
        if self.jwks_url is not None and self.jwks_url.scheme != "https":
            raise ValueError("jwks_url must begin with https://")
        return self


class Config(BaseSettings):
    """All settings. Each is an environment variable: ``LEGCRAMP_CDS_`` and the name in capitals."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid")

    base_url: str = Field(
        default="", description="Public address of the service; tokens must name it, with the path, as audience"
    )
    clients: Annotated[tuple[Client, ...], NoDecode] = Field(
        default=(), description='Who may call, as JSON: [{"iss": "...", "jwks_url": "https://..."}], or jwks_file'
    )
    insecure_no_auth: bool = Field(
        default=False, description="Take requests without a token; works on a loopback address only"
    )
    page: bool | None = Field(
        default=None, description="Offer the workbench at /, which asks for no token; empty: on a loopback address only"
    )
    open_discovery: bool = Field(default=False, description="Show the list of services without a token")
    prefetch_dates: bool = Field(
        default=True,
        description="Ask for recent results only, by today(), which a client of CDS Hooks 2.0 may not know",
    )
    token_seconds: int = Field(default=300, ge=10, le=3600, description="Longest life of a token, in seconds")
    leeway_seconds: int = Field(default=10, ge=0, le=120, description="How far clocks may differ, in seconds")
    cors_origins: Words = Field(default=(), description="Origins of web pages that may call, with commas between them")
    fhir_hosts: Words = Field(
        default=(), description="Hosts from which missing data may be fetched (host or host:port); none by default"
    )
    fetch_seconds: float = Field(
        default=2.0, gt=0, le=30, description="Longest time for a round of fetching, of which there are two, in seconds"
    )
    fetch_bytes: int = Field(default=8_000_000, ge=1000, description="Most bytes of one fetched answer")
    fetch_pages: int = Field(default=5, ge=1, le=50, description="Most pages of one search that are fetched")
    body_bytes: int = Field(default=5_000_000, ge=1000, description="Most bytes of one request")
    body_depth: int = Field(default=64, ge=8, le=500, description="Deepest nesting of one request")
    rate_per_second: float = Field(default=50.0, gt=0, description="Requests a second of one client, on average")
    rate_burst: int = Field(default=100, ge=1, description="Requests of one client at once")
    data_dir: Path = Field(
        default=Path("legcramp-cds-data"), description="Folder for the audit record, the feedback and used token ids"
    )
    audit_bytes: int = Field(default=50_000_000, ge=10_000, description="Size at which a file of the audit is closed")
    metrics_token: SecretStr | None = Field(
        default=None, description="Bearer token for /metrics; without one, /metrics answers on loopback only"
    )
    hide_answered: bool = Field(default=True, description="Do not show a card again that a clinician has answered")
    time_zone: str = Field(default="UTC", description="Time zone that decides which day it is, such as Europe/Berlin")
    profile: str = Field(
        default=DEFAULT, description=f"Guideline to follow where guidelines differ: {', '.join(PROFILES)}"
    )
    source_label: str = Field(default="legcramp-cds", min_length=1, description="Name under which cards speak")
    source_url: str = Field(default="", description="Where a card's name leads to")
    codes: Annotated[dict[str, str], NoDecode] = Field(
        default_factory=dict, description='The site\'s own codes, as JSON: {"system|code": "finding"}'
    )
    shutdown_seconds: int = Field(default=20, ge=1, le=600, description="Time for running requests at shutdown")

    @field_validator("cors_origins", "fhir_hosts", mode="before")
    @classmethod
    def _words(cls, value: object) -> object:
        return tuple(word.strip() for word in value.split(",") if word.strip()) if isinstance(value, str) else value

    @field_validator("clients", "codes", mode="before")
    @classmethod
    def _json(cls, value: object) -> object:
        try:
            return json.loads(value) if isinstance(value, str) else value
        except ValueError:
            raise ValueError("write it as JSON") from None

    @field_validator("cors_origins")
    @classmethod
    def _origins(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if any("*" in origin for origin in value):
            raise ValueError("name each origin; * would let every web page of a clinician call the service")
        for origin in value:
            parts = urlsplit(origin)
            if parts.scheme not in ("http", "https") or f"{parts.scheme}://{parts.netloc}" != origin:
                raise ValueError(f"{origin!r}: write it as a browser sends it, such as https://ehr.example")
        return value

    @field_validator("fhir_hosts")
    @classmethod
    def _hosts(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for host in value:
            if set(host) & set("/*@?#") or not host.isprintable():
                raise ValueError(f"{host!r}: write the host alone, such as ehr.example or ehr.example:8443")
        return value

    @field_validator("source_url")
    @classmethod
    def _web(cls, value: str) -> str:
        if value and urlsplit(value).scheme not in ("http", "https"):
            raise ValueError("an address that begins with https:// is wanted here")
        return value

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError("no such time zone") from None
        return value

    @field_validator("profile")
    @classmethod
    def _known_profile(cls, value: str) -> str:
        if value not in PROFILES:
            raise ValueError(f"no such profile; there are {', '.join(PROFILES)}")
        return value

    @field_validator("codes")
    @classmethod
    def _known_findings(cls, value: dict[str, str]) -> dict[str, str]:
        for key, finding in value.items():
            if key.count("|") != 1 or finding not in FINDINGS:
                raise ValueError(f"{key!r}: write it as 'system|code', with one of our findings")
        return value

    @model_validator(mode="after")
    def _who_may_call(self) -> Config:
        if self.insecure_no_auth:
            return self
        lacking = []
        if not self.clients:
            lacking.append(f"name who may call in {PREFIX}CLIENTS")
        base = urlsplit(self.base_url)
        if base.scheme not in ("http", "https") or base.query or base.fragment:
            what = f"give the public address, without a query, in {PREFIX}BASE_URL; tokens are checked against it"
            lacking.append(what)
        if lacking:
            trial = "for a trial on your own machine set insecure_no_auth instead"
            raise ValueError(f"{'; '.join(lacking)}; {trial}")
        return self

    def check_host(self, host: str) -> None:
        """Refuse to listen without authentication where others could call.

        Raises:
            InputError: If authentication is off and the address is no loopback one.
        """
        if self.insecure_no_auth and host not in _LOOPBACK:
            hint = "use 127.0.0.1, or configure clients"
            raise InputError(Problem("host", "without authentication it listens on loopback only", host, hint))

    def make_folder(self) -> None:
        """Make the folder for what is written down.

        Raises:
            InputError: If that cannot be done.
        """
        why = ""
        try:
            self.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            why = f": {error.strerror}"
        if why or not os.access(self.data_dir, os.W_OK):
            hint = "name a folder that can be made and written to"
            raise InputError(Problem(f"{PREFIX}DATA_DIR", f"cannot be written{why}", str(self.data_dir), hint))

    def offers_page(self, host: str) -> bool:
        """Whether the workbench is offered: as it is set, else where only this machine can reach it.

        Args:
            host: The address that the service listens on.
        """
        return host in _LOOPBACK if self.page is None else self.page

    def cards(self, answered: frozenset[str] = frozenset()) -> CardSettings:
        """The settings of the cards.

        Args:
            answered: Ids of cards that were answered.
        """
        own = {(key.partition("|")[0], key.partition("|")[2]): finding for key, finding in self.codes.items()}
        return CardSettings(
            source_label=self.source_label,
            source_url=self.source_url,
            profile=self.profile,
            codes={**CRAMP_CODES, **own},
            answered=answered,
        )


def load_config(**given: object) -> Config:
    """Read the settings from the environment.

    Args:
        given: Settings that win over the environment.

    Raises:
        InputError: With every fault at once.
    """
    from pydantic import ValidationError

    problems = _misspelled()
    try:
        config = Config(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        # The given value is left out: it can be a secret.
        problems += [
            Problem(
                f"{PREFIX}{'.'.join(str(part) for part in fault['loc']).upper()}".rstrip("_"),
                fault["msg"].removeprefix("Value error, "),
            )
            for fault in error.errors(include_input=False, include_url=False)
        ]
        raise InputError(problems) from None
    if problems:
        raise InputError(problems)
    return config


def _misspelled() -> list[Problem]:
    """Variables that look like settings and are none; one that is passed over would leave a default in its place."""
    found = []
    for variable in sorted(os.environ):
        name = variable.upper()
        setting = name.removeprefix(PREFIX).lower()
        if not name.startswith(PREFIX) or setting in Config.model_fields or _OF_KUBERNETES.fullmatch(setting.upper()):
            continue
        found.append(Problem(variable, "there is no such setting", "", nearest(setting, Config.model_fields)))
    return found
