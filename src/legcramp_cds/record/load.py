"""Read a patient file: YAML or JSON, from text to a checked `Patient`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import yaml

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.record.patient import Patient

__all__ = ["parse_document", "patient_from"]

_BOOL = "tag:yaml.org,2002:bool"
_MERGE = "tag:yaml.org,2002:merge"


class _StrictLoader(yaml.SafeLoader):
    """YAML as clinicians mean it: yes and no are words, and a key may stand only once."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:
        """Refuse a key that stands twice, because PyYAML would silently keep the last one."""
        seen: set[object] = set()
        for key_node, _ in node.value:
            if key_node.tag == _MERGE:
                continue
            if not isinstance(key_node, yaml.ScalarNode):
                raise _fault("a key is a word, not a list or a mapping", key_node)
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise _fault(f"the key {key!r} stands twice", key_node)
            seen.add(key)
        return super().construct_mapping(node, deep=deep)

    def construct_timestamp(self, node: yaml.ScalarNode) -> object:
        """Read a date; one that no calendar has, such as 2026-02-30, is told with its place."""
        try:
            return self.construct_yaml_timestamp(node)
        except ValueError as error:
            raise _fault(f"{node.value} is no date: {error}", node) from None


def _fault(what: str, node: yaml.Node) -> yaml.constructor.ConstructorError:
    return yaml.constructor.ConstructorError(None, None, what, node.start_mark)


_StrictLoader.add_constructor("tag:yaml.org,2002:timestamp", _StrictLoader.construct_timestamp)


# YAML 1.1 reads yes, no, on and off as booleans. Here only true and false are; the others stay words, and whoever
# reads them can say what should have been written.
_StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOL]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_StrictLoader.add_implicit_resolver(_BOOL, re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))


def parse_document(text: str, where: str = "") -> object:
    """Read YAML or JSON.

    Args:
        text: The document; JSON is taken for JSON when it opens with a brace or a bracket.
        where: Name of the document, for errors.

    Raises:
        InputError: If it is empty, or neither JSON nor YAML, with line and column.

    Example:
        >>> parse_document("age_years: 54")
        {'age_years': 54}
    """
    if not text.strip():
        raise _empty(where)
    try:
        document = _json_or_yaml(text, where) if text.lstrip()[0] in "{[" else _yaml(text, where)
    except RecursionError:
        hint = "the records of a patient are some five levels deep"
        raise InputError(Problem(where, "the document is nested too deeply", "", hint)) from None
    if document is None:
        raise _empty(where)
    return document


def _empty(where: str) -> InputError:
    return InputError(Problem(where, "the document is empty", "", "write what is known, as in 'age_years: 54'"))


def _json_or_yaml(text: str, where: str) -> object:
    """Read what opens with a brace or a bracket, as YAML can too."""
    try:
        return json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        fault = Problem(where, f"not valid JSON: {error.msg}", place, "look there and just before it")
    except _TwiceError as error:
        raise InputError(Problem(where, f"not valid JSON: {error}", "", "keep one of the two")) from None
    # A quoted first key makes it JSON, in which a missing value must not be read as YAML's null. Otherwise it may be
    # YAML, and only if it is not that either, the fault in the JSON is the one to tell.
    if re.match(r'[\[{\s]*"', text):
        raise InputError(fault)
    try:
        return _yaml(text, where)
    except InputError:
        raise InputError(fault) from None


class _TwiceError(ValueError):
    """A key stands twice in a JSON object."""


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse a key that stands twice, because Python would silently keep the last one."""
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(f"the key {next(key for key in keys if keys.count(key) > 1)!r} stands twice")
    return found


def _yaml(text: str, where: str) -> object:
    try:
        return yaml.load(text, Loader=_StrictLoader)  # noqa: S506 - a subclass of the safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        raise InputError(Problem(where, f"not valid YAML: {what}", place, _yaml_hint(what))) from None


def _yaml_hint(what: str) -> str:
    if "twice" in what:
        return "keep one of the two"
    if "'\\t'" in what:
        return "indent with blanks, not with tabs"
    return "look there and just before it"


def patient_from(document: object, where: str = "") -> Patient:
    """Make a patient of a parsed document.

    Args:
        document: A mapping with the fields of `Patient`, at top level or under the key ``patient``.
        where: Name of the document, put before the path of each fault.

    Raises:
        InputError: With every fault of the document at once.

    Example:
        >>> patient_from({"age_years": 54}).age_years
        54.0
    """
    if not isinstance(document, Mapping):
        hint = "write the fields of a patient, such as age_years, labs and history"
        raise InputError(Problem(where, "a patient is a mapping of fields", type(document).__name__, hint))
    inner = document.get("patient")
    if isinstance(inner, Mapping):
        beside = [str(key) for key in document if key in Patient.model_fields and key != "id"]
        if beside:
            what = "stands beside the key 'patient' and would be lost"
            raise InputError([Problem(_join(where, key), what, key, "move it below 'patient'") for key in beside])
        return Patient.parse(dict(inner), _join(where, "patient"))
    return Patient.parse(dict(document), where)


def _join(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key
