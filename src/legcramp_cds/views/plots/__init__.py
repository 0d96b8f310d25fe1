"""Charts that read without a legend hunt, made with Altair: of one patient, and of a cohort."""

from legcramp_cds.errors import missing_extra

if refusal := missing_extra("plots", "altair", what="a chart"):
    raise refusal

from legcramp_cds.views.plots.cohort import plot_cohort
from legcramp_cds.views.plots.evidence import plot_evidence
from legcramp_cds.views.plots.labs import plot_labs
from legcramp_cds.views.plots.look import save
from legcramp_cds.views.plots.what_if import plot_what_if

__all__ = ["plot_cohort", "plot_evidence", "plot_labs", "plot_what_if", "save"]
