"""Crohn and celiac disease: what the gut does not absorb."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import IN_THE_RATE, reopened
from legcramp_cds.knowledge.findings import history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    b12_test,
    blood_count,
    celiac_serology,
    duodenal_biopsy,
    ferritin_test,
    inflammatory_markers,
    serum_calcium,
    serum_magnesium,
    serum_potassium,
    vitamin_d_test,
)
from legcramp_cds.knowledge.patterns import low_calcium, tetany
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Context,
    Kind,
    Order,
    Referral,
    Specialty,
    Strength,
    Urgency,
    against,
    supports,
)
from legcramp_cds.knowledge.sources.liver_gut import (
    CELIAC_OSTEOMALACIA_2010,
    CROHN_TETANY_2024,
    CROHN_TETANY_ONSET,
    FPNOTEBOOK_HYPOMAGNESEMIA,
    NG20_GUIDELINEGENIUS,
    NICE_NG20,
    SHAKER_1997_CELIAC,
)
from legcramp_cds.knowledge.thresholds import CALCIUM_TOTAL_LOW
from legcramp_cds.knowledge.thresholds.bone import VITAMIN_D_DEFICIENT
from legcramp_cds.knowledge.thresholds.electrolytes import POTASSIUM_LOW
from legcramp_cds.knowledge.thresholds.magnesium import MAGNESIUM_LOW
from legcramp_cds.logic.build import all_of, any_of, below, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_crohn_case = cite(CROHN_TETANY_2024, "case", _READ)
_crohn_onset = cite(CROHN_TETANY_ONSET, "case", _READ)
_shaker = cite(SHAKER_1997_CELIAC, "abstract", _READ)
_celiac_case = cite(CELIAC_OSTEOMALACIA_2010, "abstract", _READ)
_ng20 = cite(NICE_NG20, "recognition", _READ)
_ng20_tests = cite(NG20_GUIDELINEGENIUS, "serology", _READ)
_causes = cite(FPNOTEBOOK_HYPOMAGNESEMIA, "causes", _READ)
_crohn = reopened("bmjbp_crohn", "history and exam; tests")
# What a diseased or shortened gut fails to absorb.
_not_absorbed = any_of(below(MAGNESIUM_LOW), low_calcium, below(VITAMIN_D_DEFICIENT))

_gut_complaint = any_of(
    present(symptoms.chronic_diarrhea), present(history.inflammatory_bowel_disease), present(symptoms.bloody_stools)
)

crohn_disease = Condition(
    id="crohn_disease",
    name="Crohn disease with malabsorption",
    codes=Codes(icd10=("K50.9",), icd10cm=("K50.90",), snomed=("34000006",)),
    synonyms=("inflammatory bowel disease", "short bowel"),
    kind=Kind.CAUSE,
    summary=(
        "Diarrhea, belly pain and weight loss for weeks, or a bowel shortened by surgery: magnesium, calcium, "
        "potassium and vitamin D are lost, and cramps or tetany follow."
    ),
    base_rate=BaseRate.RARE,
    contexts=(
        Context(
            when=present(history.inflammatory_bowel_disease), rate=BaseRate.COMMON, citations=(_crohn_case, _causes)
        ),
    ),
    on_record=(history.inflammatory_bowel_disease,),
    evidence=(
        supports(
            Strength.WEAK,
            present(history.inflammatory_bowel_disease),
            _causes,
            group="disease",
            note=IN_THE_RATE,
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(symptoms.chronic_diarrhea),
                any_of(present(symptoms.abdominal_pain), present(symptoms.weight_loss)),
            ),
            _crohn_onset,
            group="disease",
            note="diarrhea, belly pain and weight loss are how it usually begins",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(symptoms.bloody_stools), present(symptoms.chronic_diarrhea)),
            _crohn,
            group="blood",
        ),
        supports(
            Strength.MODERATE,
            all_of(_gut_complaint, any_of(_not_absorbed, below(POTASSIUM_LOW))),
            _crohn_onset,
            _crohn_case,
            group="not_absorbed",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(history.inflammatory_bowel_disease), present(history.bariatric_or_bowel_surgery)),
            _crohn_case,
            note="a short bowel or an ileostomy loses most",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(history.inflammatory_bowel_disease), present(symptoms.diarrhea)),
            _crohn,
            group="active",
        ),
        against(Strength.MODERATE, present(tests.celiac_antibodies_positive), _ng20_tests),
        against(
            Strength.MODERATE,
            all_of(not_(present(symptoms.diarrhea)), not_(present(history.inflammatory_bowel_disease))),
            _crohn_onset,
        ),
    ),
    citations=(_crohn_case, _crohn_onset, _causes),
    explains=("hypomagnesemia", "hypocalcemia", "hypokalemia", "vitamin_d_deficiency", "volume_depletion"),
    workup=(
        Order(investigation=serum_magnesium, urgency=Urgency.SOON, because="the loss that explains most cramps here"),
        Order(investigation=serum_calcium, urgency=Urgency.SOON, because="falls with magnesium and vitamin D"),
        Order(investigation=serum_potassium, urgency=Urgency.SOON, because="lost with diarrhea"),
        Order(investigation=vitamin_d_test, urgency=Urgency.ROUTINE, because="not absorbed"),
        Order(investigation=blood_count, urgency=Urgency.ROUTINE, because="anemia and inflammation"),
        Order(investigation=inflammatory_markers, urgency=Urgency.ROUTINE, because="raised while it is active"),
        Order(
            investigation=celiac_serology,
            urgency=Urgency.ROUTINE,
            because="separates celiac disease, which looks alike",
        ),
        Order(investigation=ferritin_test, urgency=Urgency.ROUTINE, because="iron is lost too"),
        Order(investigation=b12_test, urgency=Urgency.ROUTINE, because="absorbed where Crohn disease sits"),
    ),
    refer=(
        Referral(
            specialty=Specialty.GASTROENTEROLOGY,
            urgency=Urgency.SOON,
            because="endoscopy decides; replacement alone does not hold",
            citations=(_crohn,),
        ),
    ),
    note="It acts through what is not absorbed: with normal magnesium, calcium and potassium look for another cause.",
)

celiac_disease = Condition(
    id="celiac_disease",
    name="Celiac disease",
    codes=Codes(icd10=("K90.0",), icd10cm=("K90.0",), snomed=("396331005",)),
    synonyms=("coeliac disease", "gluten enteropathy"),
    kind=Kind.CAUSE,
    summary=(
        "Gluten damages the small bowel: low calcium, vitamin D, magnesium and iron, often with few or no complaints "
        "of the gut, at any age."
    ),
    base_rate=BaseRate.RARE,
    contexts=(Context(when=present(history.celiac_known), rate=BaseRate.COMMON, citations=(_causes, _shaker)),),
    on_record=(history.celiac_known,),
    evidence=(
        supports(Strength.WEAK, present(history.celiac_known), _causes, group="disease", note=IN_THE_RATE),
        supports(
            Strength.DECISIVE, present(tests.celiac_antibodies_positive), _ng20_tests, _celiac_case, group="disease"
        ),
        supports(Strength.DECISIVE, present(tests.celiac_biopsy_positive), _celiac_case, group="disease"),
        supports(
            Strength.MODERATE,
            all_of(
                _not_absorbed,
                any_of(
                    present(symptoms.chronic_diarrhea),
                    present(symptoms.weight_loss),
                    present(history.iron_deficiency),
                    present(history.celiac_known),
                ),
            ),
            _shaker,
            _celiac_case,
            note="four of fifteen such patients had no complaint of the gut; ten had lost weight",
        ),
        supports(Strength.MODERATE, present(symptoms.chronic_diarrhea), _shaker, _ng20, group="gut"),
        supports(
            Strength.MODERATE,
            all_of(present(signs.short_stature), any_of(_not_absorbed, below(CALCIUM_TOTAL_LOW), tetany)),
            _ng20,
            reopened("celiac_carpal_spasm", "case"),
            group="growth",
            note="A child that does not thrive and has spasms or a low calcium.",
        ),
        supports(
            Strength.WEAK,
            all_of(present(history.iron_deficiency), any_of(_not_absorbed, present(symptoms.chronic_diarrhea))),
            _ng20,
            group="iron",
        ),
        supports(
            Strength.WEAK,
            all_of(present(symptoms.weight_loss), any_of(_not_absorbed, present(symptoms.chronic_diarrhea))),
            _ng20,
            group="weight",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(history.autoimmune_disease),
                any_of(_not_absorbed, below(CALCIUM_TOTAL_LOW), present(symptoms.chronic_diarrhea)),
            ),
            _ng20,
            group="autoimmune",
            note="type 1 diabetes and thyroid disease run with it",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(history.family_celiac_disease),
                any_of(_not_absorbed, present(symptoms.chronic_diarrhea), present(history.iron_deficiency)),
            ),
            reopened("nice_ng20", "recommendation 1.1.1"),
            reopened("uenishi_2014", "abstract"),
            reopened("guidelinesinpractice_coeliac", "key points"),
            group="family",
            note="4 to 10 % of parents, siblings and children of those with it have it too, against 1 % of all people",
        ),
        against(
            Strength.STRONG,
            not_(present(tests.celiac_antibodies_positive)),
            _ng20_tests,
            note="holds only on a diet with gluten and with a normal total IgA",
        ),
    ),
    citations=(_shaker, _ng20, _ng20_tests, _celiac_case),
    confirmed_by=all_of(present(tests.celiac_antibodies_positive), present(tests.celiac_biopsy_positive)),
    explains=("hypocalcemia", "vitamin_d_deficiency", "hypomagnesemia"),
    workup=(
        Order(
            investigation=celiac_serology,
            urgency=Urgency.ROUTINE,
            because="tissue transglutaminase with total IgA, after six weeks of gluten; earlier it is falsely negative",
        ),
        Order(
            investigation=duodenal_biopsy,
            urgency=Urgency.ROUTINE,
            because="settles a positive antibody test",
            when=present(tests.celiac_antibodies_positive),
            confirms=True,
        ),
        Order(investigation=serum_calcium, urgency=Urgency.SOON, because="low calcium can be its only sign"),
        Order(investigation=vitamin_d_test, urgency=Urgency.ROUTINE, because="not absorbed"),
        Order(investigation=serum_magnesium, urgency=Urgency.SOON, because="not absorbed, and keeps calcium low"),
        Order(investigation=ferritin_test, urgency=Urgency.ROUTINE, because="iron deficiency is a frequent companion"),
        Order(investigation=b12_test, urgency=Urgency.ROUTINE, because="may be low as well"),
    ),
    refer=(
        Referral(
            specialty=Specialty.GASTROENTEROLOGY,
            urgency=Urgency.ROUTINE,
            because="a positive antibody test goes to the specialist, on gluten",
            citations=(_ng20_tests,),
            when=any_of(present(tests.celiac_antibodies_positive), present(tests.celiac_biopsy_positive)),
        ),
    ),
    note="No gluten-free diet before the tests.",
)
