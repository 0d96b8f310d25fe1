"""Drafts of drugs that matter for cramps: quinine with its cautions, and drugs that can cause cramps.

What is said of a drug stands in the knowledge base; here is only for which drafts it is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from legcramp_cds.assess.asked import is_known
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.reason import statement
from legcramp_cds.assess.workup import WorkupItem
from legcramp_cds.errors import InputError, Problem
from legcramp_cds.interop.cds_hooks.card import make_card, suggestions
from legcramp_cds.interop.cds_hooks.detail import data_not_seen, foot, source_lines
from legcramp_cds.interop.cds_hooks.markdown import bullets, plain
from legcramp_cds.interop.cds_hooks.request import HookRequest, about_another
from legcramp_cds.interop.cds_hooks.settings import CardSettings
from legcramp_cds.interop.fhir.making import Json
from legcramp_cds.interop.fhir.plain import key_of, listing, mapping
from legcramp_cds.interop.fhir.read import read
from legcramp_cds.knowledge.advice import Advice
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.drugs import DRUG_CLASSES, DRUG_GROUPS
from legcramp_cds.knowledge.drugs.shapes import DrugClass
from legcramp_cds.knowledge.shapes import Urgency
from legcramp_cds.record.medications import match
from legcramp_cds.sources import Citation
from legcramp_cds.truth import TRUE

__all__ = ["QUININE", "Draft", "drafts", "order_card"]

QUININE = "quinine"
# Drugs about which a card is worth an interruption; the differential knows more of them.
_WATCHED = ("diuretic", "beta_agonist", "statin")
_MOST_UNKNOWN = 8
_MOST_STATEMENTS = 5
_DRUG_ORDERS = ("MedicationRequest",)
# Signing one of these takes a drug away.
_ENDING = ("cancelled", "stopped", "completed", "ended", "entered-in-error")


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted drug that matters here.

    Args:
        name: As it is written.
        drug_class: What it is.
    """

    name: str
    drug_class: DrugClass


def drafts(request: HookRequest) -> tuple[Draft, ...]:
    """The drafted drugs that matter; on selection only those that were selected.

    Args:
        request: A checked request of an order hook.

    Raises:
        InputError: If a draft that matters is about somebody else: client and service do not speak of the same patient.
    """
    orders = list(_selected(request))
    others = about_another(orders, request.patient_id)
    found = _matter(order for order in orders if order not in others)
    if others and _matter({**order, "subject": None} for order in orders) != found:
        raise InputError(Problem("context.draftOrders", "a draft is about another patient"))
    return found


def _matter(orders: Iterable[Mapping[str, object]]) -> tuple[Draft, ...]:
    """Those of some orders that matter here."""
    orders = list(orders)
    if not orders:
        return ()
    watched = _watched()
    found: dict[str, Draft] = {}
    for drug in read(orders).patient.history.medications:
        for name in match(drug.text, drug.rxnorm, drug.atc).classes:
            if name in watched:
                found.setdefault(name, Draft(drug.text or name, watched[name]))
    return tuple(found.values())


def _watched() -> Mapping[str, DrugClass]:
    names = [QUININE]
    for name in _WATCHED:
        names += DRUG_GROUPS[name].members if name in DRUG_GROUPS else (name,)
    return {name: DRUG_CLASSES[name] for name in names if name in DRUG_CLASSES}


def _selected(request: HookRequest) -> Iterator[Mapping[str, object]]:
    """Orders as if they were given, so that the reader takes them, and the drugs that they refer to."""
    entries = [mapping(entry) for entry in listing(mapping(request.context.get("draftOrders")).get("entry"))]
    chosen = {key_of(name) for name in listing(request.context.get("selections"))}
    signing = request.service.hook == "order-sign"
    for entry in entries:
        resource = mapping(entry.get("resource"))
        kind = resource.get("resourceType")
        names = {key_of(resource.get("id")), key_of(entry.get("fullUrl"))} - {""}
        if kind == "Medication":
            yield resource
        elif kind in _DRUG_ORDERS and resource.get("status") not in _ENDING and (signing or names & chosen):
            yield {**resource, "status": "active", "intent": "order"}


def order_card(
    assessment: Assessment, found: Iterable[Draft], request: HookRequest, settings: CardSettings
) -> Json | None:
    """One card about all drafted drugs that matter.

    Args:
        assessment: The patient without the drafts.
        found: What `drafts` says.
        request: The request.
        settings: How much is shown.

    Returns:
        A card, or None where there is nothing to say.
    """
    found = tuple(found)
    if not found:
        return None
    quinine = next((draft for draft in found if draft.drug_class.id == QUININE), None)
    others = [draft for draft in found if draft is not quinine]
    lines: list[str] = []
    citations: list[Citation] = []
    indicator, summaries = "info", []
    if quinine is not None:
        harms, unknown = _quinine(assessment)
        indicator = "critical" if harms else "warning"
        summaries.append("Quinine: known facts speak against it" if harms else "Quinine: check the cautions first")
        lines += _quinine_lines(assessment.knowledge, quinine, harms, unknown)
        citations += [citation for advice in _quinine_advice(assessment.knowledge) for citation in advice.citations]
    for draft in others:
        lines += _drug_lines(draft)
        citations += [found for said in draft.drug_class.statements for found in said.citations]
    if others:
        summaries.append(f"{', '.join(draft.name for draft in others)}: to be weighed in a patient with cramps")
    offers = suggestions(request, _checks(assessment, found)[: settings.most_suggestions])
    detail = [*lines, *data_not_seen(request), *source_lines(citations), foot(assessment.knowledge)]
    return make_card(request, settings, summary=". ".join(summaries), indicator=indicator, detail=detail, offers=offers)


def _quinine_advice(knowledge: KnowledgeBase) -> list[Advice]:
    return [knowledge.advice[name] for name in ("avoid_quinine", "quinine_trial") if name in knowledge.advice]


def _quinine(assessment: Assessment) -> tuple[list[str], list[str]]:
    """What is known to forbid it, and the names of what is not known and would."""
    harms: list[str] = []
    unknown: list[str] = []
    for advice in _quinine_advice(assessment.knowledge):
        for rule in advice.prohibitions:
            step = assessment.facts.explained.step(rule)
            if step.truth is TRUE:
                harms.append(statement(rule, assessment.facts))
            unknown += [assessment.knowledge.facts[name].name for name in step.missing]
    return list(dict.fromkeys(harms)), list(dict.fromkeys(unknown))


def _quinine_lines(knowledge: KnowledgeBase, draft: Draft, harms: list[str], unknown: list[str]) -> list[str]:
    lines = [f"**{plain(draft.name)}**", ""]
    lines += bullets("Speaks against it in this patient", map(plain, harms))
    more = [f"and {len(unknown) - _MOST_UNKNOWN} more"] if len(unknown) > _MOST_UNKNOWN else []
    lines += bullets("Not known, and to be known first", [*map(plain, unknown[:_MOST_UNKNOWN]), *more])
    known = _quinine_advice(knowledge)
    told = (f"{plain(advice.title)}. {plain(advice.text)} {plain(advice.evidence)}" for advice in known)
    lines += bullets("For leg cramps", told)
    return lines + bullets("Follow", [plain(text) for text in _followed(draft.drug_class)])


def _drug_lines(draft: Draft) -> list[str]:
    one = draft.drug_class
    shown = one.strength.value.replace("_", " ") if one.strength else "none"
    head = f"**{plain(draft.name)}**: {plain(one.name)}. Evidence that the class causes cramps: {plain(shown)}."
    told = [plain(one.why), *(plain(said.text) for said in one.statements if said.verified)]
    lines = [head, "", *bullets("What is known", told[:_MOST_STATEMENTS])]
    return lines + bullets("Consider", [plain(text) for text in (one.advice, *_followed(one)) if text])


def _followed(one: DrugClass) -> tuple[str, ...]:
    """What to follow on a drug, where somebody has read it in a document."""
    return (one.monitoring,) if one.monitoring_verified else ()


def _checks(assessment: Assessment, found: Iterable[Draft]) -> list[WorkupItem]:
    """Tests that the drug asks for and whose result is not known."""
    wishes: dict[str, list[str]] = {}
    for draft in found:
        for test in assessment.knowledge.investigations.values():
            asked = {fact.id for fact in test.gives}.intersection(draft.drug_class.check)
            wanted = asked or (draft.drug_class.id == QUININE and test.id == "ecg")
            if wanted and not is_known(test, assessment.facts.row) and _first_asked(test.gives[0].id, asked):
                wishes.setdefault(test.id, []).append(f"{draft.name}: to be known before it is taken")
    return [
        WorkupItem(
            investigation=assessment.knowledge.investigations[name],
            urgency=Urgency.SOON,
            because=tuple(because),
            conditions=(),
            confirms=(),
            cautions=(),
        )
        for name, because in wishes.items()
    ]


def _first_asked(main: str, asked: set[str]) -> bool:
    """A test is ordered for its main result, not for what comes along with another."""
    return not asked or main in asked
