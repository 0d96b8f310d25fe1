"""The style of the reports: scoped to one class, light and dark, readable on a phone and on paper.

Every pair of text and ground has a contrast of at least 4.5 to 1 in both schemes; the tests compute it.
"""

from __future__ import annotations

from legcramp_cds.views.html.markup import Html

__all__ = ["DARK", "LIGHT", "stylesheet"]

LIGHT = {
    "ground": "#ffffff",
    "panel": "#f4f6f9",
    "text": "#18202b",
    "muted": "#4a5666",
    "line": "#cfd6df",
    "link": "#174f96",
    "for": "#1f5fa8",
    "against": "#b04a00",
    "range": "#d5e8d9",
    "emergency": "#a01217",
    "same_day": "#9a3b00",
    "urgent": "#745100",
    "routine": "#174f96",
    "self_care": "#1a6340",
}
DARK = {
    "ground": "#11161d",
    "panel": "#1a212b",
    "text": "#e8edf3",
    "muted": "#aeb9c7",
    "line": "#364150",
    "link": "#8fc0f7",
    "for": "#6fabf0",
    "against": "#f0a05c",
    "range": "#234131",
    "emergency": "#ff9a93",
    "same_day": "#ffb07a",
    "urgent": "#f0c862",
    "routine": "#8fc0f7",
    "self_care": "#7fd3a4",
}

_RULES = """
.lcds{background:var(--ground);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",
sans-serif;max-width:60rem;padding:1rem 1.25rem;box-sizing:border-box;text-align:left;overflow-wrap:break-word}
.lcds *{box-sizing:border-box}
.lcds h1,.lcds h2,.lcds h3,.lcds h4{color:var(--text);font-weight:650;line-height:1.3;margin:0;letter-spacing:0;
text-transform:none;border:0;padding:0}
.lcds .title{font-size:1.35rem}
.lcds .part{font-size:1.05rem;margin:1.6rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
.lcds .name{font-size:1rem}
.lcds p{margin:.25rem 0}
.lcds ul,.lcds ol{margin:.25rem 0;padding-left:1.25rem}
.lcds li{margin:.15rem 0}
.lcds a{color:var(--link);text-decoration:underline;text-underline-offset:2px}
.lcds a:focus-visible,.lcds summary:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.lcds .muted,.lcds .sources,.lcds footer{color:var(--muted);font-size:.87rem}
.lcds .marks{white-space:nowrap;font-size:.75rem}
.lcds .marks a{text-decoration:none;margin-left:.15rem}
.lcds .marks a:hover{text-decoration:underline}
.lcds .triage{border:1px solid var(--tone);border-left-width:8px;border-radius:6px;padding:.7rem 1rem;margin:.8rem 0}
.lcds .level{display:flex;gap:.5rem;align-items:center;color:var(--tone);font-size:1.15rem;font-weight:700;margin:0}
.lcds .icon{fill:currentColor;flex:none}
.lcds .emergency{--tone:var(--emergency)}
.lcds .same_day{--tone:var(--same_day)}
.lcds .urgent{--tone:var(--urgent)}
.lcds .routine{--tone:var(--routine)}
.lcds .self_care{--tone:var(--self_care)}
.lcds .tag{display:inline-block;border:1px solid currentColor;border-radius:999px;padding:0 .5rem;font-size:.8rem;
font-weight:600;line-height:1.45;white-space:nowrap;color:var(--muted);vertical-align:.06em}
.lcds .tag.confirmed{background:var(--text);color:var(--ground);border-color:var(--text)}
.lcds .tag.likely{color:var(--text);border-width:2px}
.lcds .tag.possible{color:var(--text);border-style:dashed}
.lcds .tag.danger,.lcds .tag.emergency,.lcds .tag.immediate,.lcds .tag.forbidden{color:var(--emergency)}
.lcds .tag.same_day,.lcds .tag.blocked{color:var(--same_day)}
.lcds .cards{list-style:none;padding:0}
.lcds .card{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.6rem .9rem;margin:.55rem 0}
.lcds .head{display:flex;flex-wrap:wrap;gap:.3rem .6rem;align-items:center}
.lcds .head .balance{margin-left:auto}
.lcds table{border-collapse:collapse;width:100%;margin:.4rem 0;font-size:.93rem;background:transparent;color:inherit;
border:0;table-layout:auto}
.lcds th,.lcds td{text-align:left;vertical-align:top;padding:.28rem .6rem .28rem 0;border:0;
border-top:1px solid var(--line);background:transparent;white-space:normal;max-width:none}
.lcds thead th{border-top:0;color:var(--muted);font-weight:600;font-size:.82rem}
.lcds tbody th{font-weight:600}
.lcds caption{text-align:left;color:var(--muted);font-size:.87rem;caption-side:top;padding:0}
.lcds .weight{white-space:nowrap;width:11.5rem}
.lcds .weight .number{display:inline-block;width:3rem;text-align:right;padding-left:.3rem;
font-variant-numeric:tabular-nums}
.lcds .value{white-space:nowrap;font-variant-numeric:tabular-nums}
.lcds .when{width:6.5rem}
.lcds svg{vertical-align:middle;max-width:100%}
.lcds .bar .for{fill:var(--for)}
.lcds .bar .against{fill:var(--against)}
.lcds .bar .axis,.lcds .spark .limit{stroke:var(--muted);stroke-width:1}
.lcds .spark .limit{stroke-dasharray:4 3}
.lcds .spark .range{fill:var(--range)}
.lcds .spark .course{stroke:var(--muted);stroke-width:1.2}
.lcds .spark .earlier{fill:var(--muted)}
.lcds .spark .now{fill:var(--text)}
.lcds details{margin:.35rem 0}
.lcds summary{cursor:pointer;color:var(--link)}
.lcds details details{margin-left:.2rem}
.lcds dl{margin:.3rem 0}
.lcds dt{font-weight:600}
.lcds dd{margin:0 0 .35rem 1.25rem}
.lcds footer{margin-top:1.4rem;border-top:1px solid var(--line);padding-top:.5rem}
.lcds .sources li:target{outline:2px solid var(--link);outline-offset:2px}
@media (max-width:40rem){
.lcds{padding:.75rem}
.lcds .head .balance{margin-left:0}
.lcds .weight{width:7.2rem}
.lcds .weight svg{width:64px}
.lcds .weight .number{width:2.7rem;padding-left:.1rem}
.lcds .wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.lcds .wide tr{display:block;border-top:1px solid var(--line);padding:.35rem 0}
.lcds .wide th,.lcds .wide td{display:block;border:0;padding:.08rem 0;width:auto}
}
@media print{
.lcds{max-width:none;padding:0;font-size:10.5pt}
.lcds .card,.lcds tr,.lcds .triage{break-inside:avoid}
.lcds .tag.confirmed{background:none;color:var(--text);border-width:2px}
.lcds .part{break-after:avoid}
.lcds details::details-content{content-visibility:visible;block-size:auto}
.lcds summary{list-style:none;color:var(--muted)}
}
"""

# What the place around a report says of its scheme wins over what the system says: notebooks have a theme of their own.
_DARK_PLACES = ('[data-jp-theme-light="false"] .lcds', ".vscode-dark .lcds", '[data-md-color-scheme="slate"] .lcds')
_LIGHT_PLACES = ('[data-jp-theme-light="true"] .lcds', ".vscode-light .lcds", '[data-md-color-scheme="default"] .lcds')


def stylesheet() -> Html:
    """The rules, for a style element or a file of their own."""
    light, dark = _variables(LIGHT), _variables(DARK)
    schemes = (
        f".lcds{{color-scheme:light;{light}}}"
        f"@media (prefers-color-scheme:dark){{.lcds{{color-scheme:dark;{dark}}}}}"
        f"{','.join(_LIGHT_PLACES)}{{color-scheme:light;{light}}}"
        f"{','.join(_DARK_PLACES)}{{color-scheme:dark;{dark}}}"
        f"@media print{{.lcds.lcds{{color-scheme:light;{light}}}}}"
    )
    return Html(schemes + _RULES.replace("\n", ""))


def _variables(colors: dict[str, str]) -> str:
    return ";".join(f"--{name}:{color}" for name, color in colors.items())
