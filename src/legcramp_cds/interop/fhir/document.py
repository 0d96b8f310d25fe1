"""From whatever was handed in to a flat list of resources, each with its place in the document."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.interop.fhir.plain import key_of, listing, mapping, text
from legcramp_cds.interop.fhir.report import Ledger

__all__ = ["Entry", "flatten", "load", "of_one_patient"]

_HINT = "give a FHIR Bundle, a list of resources, one resource, or NDJSON with one resource a line"
_SHOWN = 60


class Entry(NamedTuple):
    """One resource and where it stands.

    Args:
        path: Such as ``Bundle.entry[3].resource``.
        kind: Its ``resourceType``.
        id: Its id, or empty.
        full_url: The address under which the Bundle lists it, or empty.
        resource: The resource.
        deleted: Whether this says that the resource was deleted; `resource` then holds no more than when.
    """

    path: str
    kind: str
    id: str
    full_url: str
    resource: Mapping[str, object]
    deleted: bool = False


def load(document: object) -> object:
    """Parse a document.

    Args:
        document: Parsed JSON, which is returned as it is, or JSON or NDJSON as text or bytes.

    Raises:
        InputError: If it is empty, or text that is neither JSON nor NDJSON.
    """
    if isinstance(document, bytes | bytearray | memoryview):
        try:
            document = bytes(document).decode("utf-8-sig")
        except UnicodeDecodeError:
            raise InputError(Problem("", "the document is not UTF-8 text", "", "save it as UTF-8")) from None
    if not isinstance(document, str):
        return document
    document = document.lstrip("\ufeff")
    if not document.strip():
        raise InputError(Problem("", "the document is empty", "", _HINT))
    try:
        return _parse(document)
    except ValueError as error:
        # JSON may hold U+2028 and the like as they are, and splitlines() would take them for ends of lines.
        lines = [line for line in document.split("\n") if line.strip()]
        # Only what begins with a whole object in its first line was meant as NDJSON.
        if len(lines) < 2 or not _is_object(lines[0]):
            raise InputError(Problem("", f"invalid JSON: {error}", document.strip()[:_SHOWN], _HINT)) from None
    return _parse_lines(lines)


def _is_object(line: str) -> bool:
    try:
        return isinstance(_parse(line), dict)
    except ValueError:
        return False


def _parse(document: str) -> object:
    """Parse JSON, with orjson where it is installed.

    Raises:
        ValueError: If it is not JSON, or nested too deep.
    """
    try:
        import orjson
    except ImportError:
        try:
            return json.loads(document)
        except RecursionError:
            raise ValueError("nested too deep") from None
    return orjson.loads(document)


def _parse_lines(lines: list[str]) -> object:
    parsed = []
    problems = []
    for index, line in enumerate(lines):
        try:
            parsed.append(_parse(line))
        except ValueError as error:
            problems.append(Problem(f"line[{index}]", f"invalid JSON: {error}", line.strip()[:_SHOWN], _HINT))
    if problems:
        raise InputError(problems)
    return parsed


def flatten(document: object, ledger: Ledger) -> list[Entry]:
    """List every resource of a document, those of nested Bundles included.

    Args:
        document: Parsed JSON.
        ledger: Takes the entries that hold no resource.

    Raises:
        InputError: If there is no resource anywhere.
    """
    entries = list(_walk(document, ledger))
    if not entries:
        met = mapping(document).get("resourceType") if isinstance(document, dict) else None
        if met == "Bundle" or ledger.items:
            raise InputError(Problem("Bundle.entry", "the Bundle holds no resource", "", "put the resources into it"))
        given = (
            ", ".join(str(key)[:20] for key in list(document)[:5])
            if isinstance(document, dict)
            else type(document).__name__
        )
        raise InputError(Problem("resourceType", "this is not FHIR: no resourceType anywhere", given, _HINT))
    return entries


def _walk(document: object, ledger: Ledger) -> Iterator[Entry]:
    """Go through a document without recursion, because a document may be nested deeper than Python's stack."""
    pending: list[tuple[str, str, object]] = (
        [(f"[{index}]", "", item) for index, item in enumerate(document)]
        if isinstance(document, list | tuple)
        else [("", "", document)]
    )
    pending.reverse()
    while pending:
        path, full_url, item = pending.pop()
        if not isinstance(item, dict):
            if path:
                ledger.drop("", "", path, "not a resource: a JSON object is wanted here")
            continue
        kind = item.get("resourceType")
        if kind == "Bundle":
            base = path or "Bundle"
            _note_pages(item, base, ledger)
            inner = []
            for index, entry in enumerate(listing(item.get("entry"))):
                given = mapping(entry)
                resource = given.get("resource")
                if "request" in given and (deletion := _deletion(given, f"{base}.entry[{index}]")):
                    yield deletion
                elif resource is None:
                    _note_empty(given, f"{base}.entry[{index}]", ledger)
                else:
                    inner.append((f"{base}.entry[{index}].resource", text(given.get("fullUrl")), resource))
            pending.extend(reversed(inner))
        elif isinstance(kind, str) and kind:
            yield Entry(path or kind, kind, text(item.get("id")), full_url, item)
        elif path:
            ledger.drop("", text(item.get("id")), path, "not a resource: resourceType is missing")


def _deletion(entry: Mapping[str, object], path: str) -> Entry | None:
    """What an entry of a history or a transaction deletes, if it does."""
    request = mapping(entry.get("request"))
    if request.get("method") != "DELETE":
        return None
    full_url = text(entry.get("fullUrl"))
    address = text(request.get("url")).partition("/_history")[0] or full_url
    kind, _, name = address.rpartition("/")
    when = mapping(entry.get("response")).get("lastModified")
    return Entry(path, kind.rpartition("/")[2], name, full_url, {"meta": {"lastUpdated": when}}, deleted=True)


def _note_empty(entry: Mapping[str, object], path: str, ledger: Ledger) -> None:
    """An entry without a resource is an answer of the server; one of a fault means that something is missing here."""
    response = mapping(entry.get("response"))
    status = text(response.get("status"))
    issues = listing(mapping(response.get("outcome")).get("issue"))
    if status[:1] in ("4", "5") or any(mapping(issue).get("severity") in ("error", "fatal") for issue in issues):
        because = f"the server answered with a fault ({status[:40]}) instead of data, so something is missing here"
        ledger.doubt("", "", f"{path}.response", because)
    else:
        ledger.drop("", "", path, "the entry holds no resource")


def _note_pages(bundle: Mapping[str, object], base: str, ledger: Ledger) -> None:
    """A search result may come in pages, and what stands on the next one is then missing here."""
    relations = [mapping(link).get("relation") for link in listing(bundle.get("link"))]
    total = bundle.get("total")
    if "next" in relations:
        because = "this is one page of several: what stands on the next pages was not read"
        ledger.doubt("Bundle", text(bundle.get("id")), f"{base}.link", because)
    elif isinstance(total, int) and "previous" not in relations and "prev" not in relations:
        found = sum(_is_match(entry) for entry in listing(bundle.get("entry")))
        if found < total:
            because = f"this is one page of several: it holds {found} of {total} that were found"
            ledger.doubt("Bundle", text(bundle.get("id")), f"{base}.total", because)


def _is_match(entry: object) -> bool:
    """Whether an entry is one of those that were searched for, and does not merely come along with them."""
    search = mapping(entry).get("search")
    return search is None or mapping(search).get("mode", "match") == "match"


def of_one_patient(entries: list[Entry], patient_id: str | None, ledger: Ledger) -> tuple[Entry | None, list[Entry]]:
    """Find the patient of a document and everything that is about that patient.

    Args:
        entries: All resources.
        patient_id: Which patient is meant, where there are several.
        ledger: Takes what is about somebody else.

    Returns:
        The Patient resource if there is one, and the other resources.

    Raises:
        InputError: If there are several patients and none was chosen, or the chosen one is not there.
    """
    patients = [entry for entry in entries if entry.kind == "Patient"]
    others = [entry for entry in entries if entry.kind != "Patient"]
    subjects = _subjects(others)
    names = {entry.id or key_of(entry.full_url) for entry in patients}
    if not patients:
        names = {key for key in subjects if key and key != _NO_PATIENT}
    if patient_id is not None:
        wanted = key_of(patient_id)
        if wanted not in names:
            hint = f"known here: {', '.join(sorted(names)[:10])}" if names else "there is no patient in it"
            raise InputError(Problem("patient_id", "the document holds nothing of this patient", patient_id, hint))
    elif len(names) > 1 or (len(patients) > 1 and "" in names):
        shown = ", ".join(sorted(names)[:10])
        hint = "say which with patient_id, or read one patient at a time"
        raise InputError(
            Problem("Patient", f"the document holds {max(len(names), len(patients))} patients", shown, hint)
        )
    else:
        wanted = next(iter(names), "")
    person = next((entry for entry in patients if wanted in (entry.id, key_of(entry.full_url))), None)
    keys = {wanted, key_of(person.full_url)} if person is not None else {wanted}
    own = []
    for entry, subject in zip(others, subjects, strict=True):
        if subject and subject not in keys:
            ledger.drop(entry.kind, entry.id, entry.path, "it is about another patient or about no patient")
        else:
            own.append(entry)
    for entry in patients:
        if entry is not person:
            because = "another version of the same patient" if person and entry.id == person.id else "another patient"
            ledger.drop(entry.kind, entry.id, entry.path, because)
    return person, own


# No id looks like this.
_NO_PATIENT = "no patient"


def _is_no_patient(reference: str) -> bool:
    """Whether a reference names something else than a patient, such as ``Group/7``, which may have the same id.

    Example:
        >>> (
        ...     _is_no_patient("Group/7"),
        ...     _is_no_patient("https://ehr.example/fhir/Patient/7"),
        ...     _is_no_patient("urn:uuid:7"),
        ... )
        (True, False, False)
    """
    kind = text(reference).partition("/_history")[0].rpartition("/")[0].rpartition("/")[2]
    return kind[:1].isupper() and not kind.isupper() and kind != "Patient"


def _subjects(entries: list[Entry]) -> list[str]:
    """Key of the patient that each resource is about; empty when it does not say so in a way that can be compared."""
    # All the resources of a document name the same patient, who is forgotten with the document.
    keys: dict[str, str] = {}
    found = []
    for entry in entries:
        about = entry.resource.get("subject") or entry.resource.get("patient")
        reference = about.get("reference") if isinstance(about, dict) else None
        # A contained patient has no name outside the resource, so there is nothing to compare it with.
        if not isinstance(reference, str) or reference.startswith("#"):
            found.append("")
            continue
        if reference not in keys:
            keys[reference] = _NO_PATIENT if _is_no_patient(reference) else key_of(reference)
        found.append(keys[reference])
    return found
