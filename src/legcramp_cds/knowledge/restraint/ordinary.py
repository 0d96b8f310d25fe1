"""The ordinary cramp: the rule that it needs no test, what others say of it, and the tests to leave out."""

from __future__ import annotations

from legcramp_cds.knowledge.drugs import EXPOSURES
from legcramp_cds.knowledge.findings import symptoms
from legcramp_cds.knowledge.investigations import (
    ck_test,
    emg,
    mri_lumbar_spine,
    nerve_conduction_studies,
    serum_calcium,
    serum_magnesium,
    serum_potassium,
    venous_ultrasound,
)
from legcramp_cds.knowledge.patterns import examination_normal, ordinary_cramp
from legcramp_cds.knowledge.restraint.shapes import NoTestsRule, RivalPosition
from legcramp_cds.knowledge.shapes import Discouraged
from legcramp_cds.knowledge.sources.cramps_general import ALLEN_KIRBY_2012, CKS_2012, HAUSARZT_CRAMPI, NIDIRECT
from legcramp_cds.logic.build import all_of, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"

NO_TESTS = NoTestsRule(
    when=ordinary_cramp,
    provided=examination_normal,
    because="typical cramps with a normal examination: laboratory tests, EMG and imaging add nothing",
    safety_net=(
        "come back when a cramp lasts longer than ten minutes",
        "come back when cramps spread to arms or trunk, or get more frequent",
        "come back with weakness, wasting, numbness or swelling",
        "come back after a wound, an infection or contact with a poison",
        "come back when sleep suffers in spite of stretching",
    ),
    citations=(cite(ALLEN_KIRBY_2012, "abstract", _READ), cite(NIDIRECT, "when to see a doctor", _READ)),
)

RIVAL_POSITIONS: tuple[RivalPosition, ...] = (
    RivalPosition(
        id="routine_bloods",
        topic="Blood tests for typical night cramps",
        ours="none when history and examination are typical; aimed tests when they suggest a cause",
        theirs="a basic panel belongs to the diagnosis: electrolytes with calcium and magnesium, kidney and liver "
        "values, glucose, thyroid hormones, creatine kinase",
        citations=(cite(HAUSARZT_CRAMPI, "diagnosis", _READ),),
        profiles=("dgn",),
    ),
    RivalPosition(
        id="bloods_on_suspicion",
        topic="Which blood tests when a cause is suspected",
        ours="only those that the suspected condition asks for",
        theirs="on any suspicion: electrolytes, calcium, magnesium, thyroid, glucose, liver values, creatine kinase",
        citations=(cite(CKS_2012, "investigations", _READ),),
        profiles=("nice_cks_2012",),
    ),
)

_ordinary = all_of(ordinary_cramp, examination_normal)
_typical = (cite(ALLEN_KIRBY_2012, "abstract", _READ),)

_ADDS_NOTHING = "it adds nothing to typical cramps with a normal examination"
_NO_HUNTING = "not worth hunting for in typical cramps, when no drug and no loss through the gut gives a reason"

# Nothing that drains minerals; it has to be known, so without a drug list no blood test is spoken against.
_no_gut_loss = all_of(not_(present(symptoms.diarrhea)), not_(present(symptoms.vomiting)))

NO_USE: tuple[Discouraged, ...] = (
    *(
        Discouraged(
            id=f"ordinary_cramp_{test.id}",
            investigation=test,
            when=_ordinary,
            because=_ADDS_NOTHING,
            citations=_typical,
        )
        for test in (emg, nerve_conduction_studies, mri_lumbar_spine)
    ),
    Discouraged(
        id="ordinary_cramp_venous_ultrasound",
        investigation=venous_ultrasound,
        when=all_of(_ordinary, not_(present(symptoms.leg_swelling_one_side)), not_(present(symptoms.calf_tenderness))),
        because=_ADDS_NOTHING,
        citations=_typical,
    ),
    *(
        Discouraged(
            id=f"ordinary_cramp_{test.id}",
            investigation=test,
            when=all_of(_ordinary, _no_gut_loss, not_(present(EXPOSURES[f"taking_{mineral}_lowering_drug"]))),
            because=_NO_HUNTING,
            citations=_typical,
        )
        for test, mineral in (
            (serum_magnesium, "magnesium"),
            (serum_potassium, "potassium"),
            (serum_calcium, "calcium"),
        )
    ),
    Discouraged(
        id="ordinary_cramp_ck_test",
        investigation=ck_test,
        when=all_of(_ordinary, not_(present(EXPOSURES["taking_statin"]))),
        because=_ADDS_NOTHING,
        citations=_typical,
    ),
)
