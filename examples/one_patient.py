"""One patient in Python: short forms for results, findings that are present or absent, drugs by name."""

from datetime import date

from legcramp_cds import History, LabPanel, Patient, assess

patient = Patient(
    age_years=54,
    sex="female",
    labs=LabPanel(
        calcium="7.3 mg/dL",
        albumin="41 g/L",
        magnesium="0.82 mmol/L",
        phosphate="1.7 mmol/L",
        pth="6 pg/mL",
    ),
    history=History(
        present={"perioral_paresthesia", "neck_surgery"},
        absent={"muscle_weakness"},
        medications=["omeprazole"],
    ),
)
result = assess(patient, as_of=date(2026, 11, 22))

if __name__ == "__main__":
    print(result)
