# The same contributions by OpenFisca-Core: rules as code in another engine, with parameters by date and a formula a variable.
# openfisca.py FOLDER: reads the arrays that many.mjs left there, prints medians of seven runs and the rows that differ.
import logging
import statistics
import sys
import time
import warnings
from importlib.metadata import version
from pathlib import Path

import numpy
from openfisca_core import entities, parameters, periods, taxbenefitsystems, variables
from openfisca_core.simulations import SimulationBuilder

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
folder = Path(sys.argv[1])
RUNS = 7
FIRST_YEAR = 2016
GROUPS = 6
MOST_SUPPORTED = 120

person = entities.SingleEntity("person", "persons", "", "")
system = taxbenefitsystems.TaxBenefitSystem([person])


def dated(values):
    return {"values": {f"{month}-01": {"value": value} for month, value in values.items()}}


MONTHS = ["2016-01", "2018-01", "2020-01", "2022-01", "2025-07", "2027-01"]
NONE, BEFORE, SINCE = [0] * GROUPS, [0.3, 0.25, 0.1, 0.1, 0.1, 0], [0.5, 0.4, 0.3, 0.5, 0.2, 0]
SHARES = [NONE, BEFORE, BEFORE, BEFORE, SINCE, SINCE]
LINES = [700_000, 700_000, 700_000, 1_500_000, 1_500_000, 2_200_000]
system.parameters = parameters.ParameterNode("", data={
    "rate": dated({MONTHS[0]: 0.22}),
    "line": dated(dict(zip(MONTHS, LINES))),
    "share": {f"of_{group}": dated({month: shares[group] for month, shares in zip(MONTHS, SHARES)}) for group in range(GROUPS)},
})


def variable(name, kind, formula=None):
    members = {"value_type": kind, "entity": person, "definition_period": periods.DateUnit.MONTH, "label": ""}
    if formula:
        members["formula"] = formula
    system.add_variable(type(name, (variables.Variable,), members))


def half_up(amounts):
    return numpy.floor(amounts + 0.5)


def gross(persons, period, parameters):
    return half_up(persons("income", period) * parameters(period).rate * persons("length", period))


def state(persons, period, parameters):
    now = parameters(period)
    shares = numpy.choose(persons("group", period), [getattr(now.share, f"of_{group}") for group in range(GROUPS)])
    months = numpy.minimum(persons("length", period), MOST_SUPPORTED - persons("supported", period))
    return numpy.minimum(persons("gross", period), half_up(now.line * now.rate * shares * months))


def pay(persons, period):
    return persons("gross", period) - persons("state", period)


for name in ("income",):
    variable(name, float)
for name in ("group", "length", "supported"):
    variable(name, int)
variable("gross", float, gross)
variable("state", float, state)
variable("pay", float, pay)


def read(name, kind):
    return numpy.fromfile(folder / name, dtype=kind)


month, income, length, supported = read("month", "<i4"), read("income", "<f8"), read("months", "u1"), read("supported", "u1")
group = numpy.where(read("group", "u1") == 255, GROUPS - 1, read("group", "u1"))
own, fault = read("pay", "<f8"), read("fault", "u1")
right = fault == 0


def work_out():
    """One simulation a month, as a formula is of one period."""
    paid = numpy.zeros(len(month))
    for at in numpy.unique(month):
        rows = month == at
        period = f"{at // 12}-{at % 12 + 1:02d}"
        simulation = SimulationBuilder().build_default_simulation(system, int(rows.sum()))
        for name, values in (("income", income), ("group", group), ("length", length), ("supported", supported)):
            simulation.set_input(name, period, values[rows])
        paid[rows] = simulation.calculate("pay", period)
    return paid


times = []
for _ in range(RUNS):
    begun = time.perf_counter()
    paid = work_out()
    times.append(1000 * (time.perf_counter() - begun))
differing = int((paid[right] != own[right]).sum())
print(f"  OpenFisca-Core {version('OpenFisca-Core')}, float32: {statistics.median(times):.1f} ms", end=" ")
print(f"({', '.join(f'{each:.0f}' for each in times)}), {differing} of {int(right.sum())} rows differ")
