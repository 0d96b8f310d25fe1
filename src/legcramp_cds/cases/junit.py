"""Results of cases as JUnit XML, which build servers read."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from legcramp_cds.cases.runner import CaseOutcome

__all__ = ["render"]


def render(outcomes: Iterable[CaseOutcome]) -> str:
    """Write outcomes as one test suite; the file of a case is its class name.

    A broken case is an error, a failing one a failure whose text is the reasoning tree.

    Args:
        outcomes: What became of each case.
    """
    cases = list(outcomes)
    broken = sum(outcome.broken for outcome in cases)
    failed = sum(not outcome.passed for outcome in cases) - broken
    counts = f'tests="{len(cases)}" failures="{failed}" errors="{broken}" skipped="0" time="0"'
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<testsuites name="cases" {counts}>']
    lines.append(f'  <testsuite name="legcramp-cds cases" {counts}>')
    for outcome in cases:
        place = f"classname={_attribute(outcome.file or 'cases')} name={_attribute(outcome.name)}"
        if outcome.passed:
            lines.append(f'    <testcase {place} time="0"/>')
            continue
        kind = "error" if outcome.broken else "failure"
        lines.append(f'    <testcase {place} time="0">')
        lines.append(
            f"      <{kind} message={_attribute('; '.join(outcome.told))}>{_text(outcome.explained())}</{kind}>"
        )
        lines.append("    </testcase>")
    lines += ["  </testsuite>", "</testsuites>"]
    return "\n".join(lines) + "\n"


def _clean(text: str) -> str:
    """XML 1.0 has no way to write most control characters."""
    return "".join(
        letter for letter in text if letter in "\n\t" or (ord(letter) >= 32 and letter not in "\ufffe\uffff")
    )


def _text(text: str) -> str:
    return escape(_clean(text))


def _attribute(text: str) -> str:
    return quoteattr(_clean(text), {"\n": " "})
