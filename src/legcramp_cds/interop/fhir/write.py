"""Write an assessment as FHIR R4: proposals and reasons, and nothing that asserts a diagnosis."""

from __future__ import annotations

from datetime import UTC, datetime, time

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.interop.fhir.making import BASE, Json, stable_id, subject_reference
from legcramp_cds.interop.fhir.write_account import guidance_response, provenance
from legcramp_cds.interop.fhir.write_orders import order_for_referral, order_for_test, request_group
from legcramp_cds.interop.fhir.write_risk import drug_issues, risk_assessment

__all__ = ["write"]


def write(assessment: Assessment, *, subject: str = "", recorded: datetime | None = None) -> Json:
    """Write an assessment as a Bundle of type collection.

    Pure: the same assessment gives the same bytes, ids included.

    Args:
        assessment: The assessment.
        subject: Reference to the patient, such as ``Patient/7``; made from the patient's id where it is left out.
        recorded: When it was made, with a time zone; midnight (UTC) of the day of the assessment where it is left out.

    Returns:
        A Bundle as plain data, ready for `json.dumps`, with

        - GuidanceResponse: status, triage in words, and what is missing as `dataRequirement`;
        - RequestGroup and ServiceRequests (draft, proposal): tests and hand-overs, soonest first;
        - RiskAssessment: the differential with its reasons; standing in words, never a probability;
        - DetectedIssue: drugs that may contribute;
        - Provenance: versions of the library and of the knowledge.

    Raises:
        ValueError: If `recorded` has no time zone.

    Example:
        >>> from datetime import date
        >>> from legcramp_cds import Patient, assess
        >>> result = assess(Patient(id="7", labs={"magnesium": "0.45 mmol/L"}), as_of=date(2026, 11, 22))
        >>> [entry["resource"]["resourceType"] for entry in write(result)["entry"]][:3]
        ['GuidanceResponse', 'RequestGroup', 'RiskAssessment']
    """
    moment = recorded or datetime.combine(assessment.as_of, time(), UTC)
    if moment.tzinfo is None:
        raise ValueError("recorded needs a time zone, such as datetime(2026, 11, 22, 8, tzinfo=UTC)")
    instant = moment.isoformat(timespec="seconds").replace("+00:00", "Z")
    who, day = subject_reference(assessment.patient_id, subject), assessment.as_of.isoformat()
    tests = [(item, order_for_test(item, who, authored_on=day)) for item in assessment.workup]
    referrals = [(item, order_for_referral(item, who, authored_on=day)) for item in assessment.referrals]
    group = request_group(assessment.knowledge, who, day, tests, referrals) if tests or referrals else None
    risk = risk_assessment(assessment, who)
    made = [
        guidance_response(assessment, who, group, instant),
        *([group] if group else []),
        *([risk] if risk else []),
        *(request for _, request in (*tests, *referrals)),
        *drug_issues(assessment, who),
    ]
    resources = [*made, provenance(assessment, made, instant)]
    return {
        "resourceType": "Bundle",
        "id": stable_id("Bundle", resources),
        "identifier": {"system": f"{BASE}:bundle", "value": stable_id("Bundle", resources)},
        "type": "collection",
        "timestamp": instant,
        "entry": [{"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource} for resource in resources],
    }
