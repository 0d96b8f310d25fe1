"""The report of a run: one HTML file that needs nothing else, for reading, mailing and printing."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from legcramp_cds import _version
from legcramp_cds.cases.expectations import Check
from legcramp_cds.cases.runner import CaseOutcome
from legcramp_cds.knowledge.base import KNOWLEDGE_VERSION

__all__ = ["render"]

_STYLE = """
:root { color-scheme: light dark; --ground: #ffffff; --text: #1b1b1b; --quiet: #595959; --line: #d0d0d0;
  --good: #0a6c3d; --bad: #b3261e; --box: #f5f5f5; }
@media (prefers-color-scheme: dark) { :root { --ground: #161616; --text: #ececec; --quiet: #b0b0b0; --line: #444444;
  --good: #53c68c; --bad: #ff8a80; --box: #222222; } }
body { background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto;
  max-width: 70rem; overflow-wrap: anywhere; padding: 1.5rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin: 0; }
article { border: 1px solid var(--line); border-radius: .4rem; margin: 1rem 0; padding: 1rem; }
table { border-collapse: collapse; margin: .75rem 0; width: 100%; }
caption { color: var(--quiet); text-align: left; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; }
pre { background: var(--box); margin: .5rem 0; overflow-x: auto; padding: .75rem; white-space: pre-wrap; }
.quiet { color: var(--quiet); margin: .2rem 0; }
.pass { color: var(--good); font-weight: 600; } .fail { color: var(--bad); font-weight: 600; }
a { color: inherit; } a:focus-visible, summary:focus-visible { outline: 3px solid var(--good); outline-offset: 2px; }
@media print { details > * { display: block; } article { break-inside: avoid; } }
"""


def render(outcomes: Iterable[CaseOutcome]) -> str:
    """Write the report.

    Args:
        outcomes: What became of each case.

    Returns:
        A whole HTML document without scripts or outside references.
    """
    cases = list(outcomes)
    passed = sum(outcome.passed for outcome in cases)
    broken = sum(outcome.broken for outcome in cases)
    total = f"{len(cases)} cases: {passed} passed, {len(cases) - passed - broken} failed, {broken} broken"
    versions = f"legcramp-cds {_version.__version__}, knowledge {KNOWLEDGE_VERSION}"
    return "\n".join(
        [
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>Cases: {escape(total)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
            f'<h1>Cases</h1>\n<p><strong>{escape(total)}</strong></p>\n<p class="quiet">{escape(versions)}</p>',
            _contents(cases),
            *(_article(index, outcome) for index, outcome in enumerate(cases)),
            "</main>\n</body>\n</html>\n",
        ]
    )


def _state(outcome: CaseOutcome) -> tuple[str, str]:
    """Word and class; the word alone says it too."""
    if outcome.broken:
        return "broken", "fail"
    return ("passed", "pass") if outcome.passed else ("failed", "fail")


def _contents(cases: list[CaseOutcome]) -> str:
    """Links to the cases that did not pass."""
    links = [
        f'<li><a href="#case-{index}">{escape(outcome.name)}</a>: {_state(outcome)[0]}</li>'
        for index, outcome in enumerate(cases)
        if not outcome.passed
    ]
    if not links:
        return ""
    return f'<nav aria-label="Cases that did not pass">\n<ul>\n{chr(10).join(links)}\n</ul>\n</nav>'


def _article(index: int, outcome: CaseOutcome) -> str:
    word, kind = _state(outcome)
    lines = [
        f'<article id="case-{index}" aria-labelledby="name-{index}">',
        f'<h2 id="name-{index}">{escape(outcome.name)} <span class="{kind}">{word}</span></h2>',
    ]
    case = outcome.case
    place = f"{outcome.file}:{outcome.line}" if outcome.file else ""
    told = (place,) if case is None else (place, case.author, f"as of {case.as_of.isoformat()}", case.source)
    lines.append(f'<p class="quiet">{escape(" | ".join(part for part in told if part))}</p>')
    if case is not None and case.why:
        lines.append(f"<p>{escape(case.why)}</p>")
    lines += [f"<pre>{escape(str(problem))}</pre>" for problem in outcome.problems]
    if outcome.checks:
        lines.append("<table>\n<caption>Expected against got</caption>")
        lines.append('<thead><tr><th scope="col">What</th><th scope="col">Expected</th><th scope="col">Got</th>')
        lines.append('<th scope="col">Result</th></tr></thead>\n<tbody>')
        lines += [_row(check) for check in outcome.checks]
        lines.append("</tbody>\n</table>")
    lines += [
        f"<details open>\n<summary>Why: {escape(_what(check))}</summary>\n<pre>{escape(check.tree)}</pre>\n</details>"
        for check in outcome.failures
    ]
    return "\n".join([*lines, "</article>"])


def _what(check: Check) -> str:
    return f"{check.key} {check.subject}".strip()


def _row(check: Check) -> str:
    kind, word = ("pass", "met") if check.passed else ("fail", "not met")
    return (
        f'<tr><th scope="row">{escape(_what(check))}</th><td>{escape(check.expected)}</td>'
        f'<td>{escape(check.got)}</td><td class="{kind}">{word}</td></tr>'
    )
