#!/usr/bin/env bash
# OpenFisca's amounts in đồng: a float that drops the last digits from 16.8 million on, an integer that ends at 2.1 tỷ.
#
# One would guess: an engine that whole countries' taxes are computed with holds amounts exactly, or in double precision, which is exact
#   for whole đồng up to 9 million tỷ; `int` in a Python program has no upper end.
# What happens: a variable with `value_type = float` is float32: 33,554,433 đồng are 33,554,432, and 22 % of 1,234,575,
#   271,606.5 exactly, becomes 271,606, as NumPy also rounds halves to the even number. `value_type = int` is int32:
#   2,147,483,648 is refused as too large. In euros nobody notices; in đồng a household's year is above the first limit and a
#   commune's month above the second.
# Versions: OpenFisca-Core 46.0.1, NumPy 2.4.6 (PyPI).
# Source: openfisca_core/variables/config.py (VALUE_TYPES: numpy.float32, numpy.int32).
# Why it matters here: it is the first engine that one thinks of for rules as code, and comparisons of this product with one made
#   there have to allow for a difference of some đồng.
# What An Sinh does: amounts are whole đồng in 64 bits, quotients are checked fractions, rounded once, half up (src/units).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check OpenFisca-Core==46.0.1 numpy==2.4.6

cat >amounts.py <<'PY'
import logging, warnings
logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
from importlib.metadata import version
import numpy
from openfisca_core import entities, periods, simulation_builder, taxbenefitsystems, variables

person = entities.SingleEntity("person", "persons", "", "")

class income(variables.Variable):
    value_type, entity, definition_period = float, person, periods.DateUnit.MONTH

class collected(variables.Variable):
    value_type, entity, definition_period = int, person, periods.DateUnit.MONTH

class contribution(variables.Variable):
    value_type, entity, definition_period = float, person, periods.DateUnit.MONTH
    def formula(persons, period):
        return numpy.round(persons("income", period) * 0.22)

system = taxbenefitsystems.TaxBenefitSystem([person])
for variable in (income, collected, contribution):
    system.add_variable(variable)

def work_out(given, amount, wanted):
    builder = simulation_builder.SimulationBuilder()
    simulation = builder.build_from_entities(system, {"persons": {"a": {given: {"2026-07": amount}}}})
    return simulation.calculate(wanted, "2026-07")

print("OpenFisca-Core", version("OpenFisca-Core"), "- NumPy", numpy.__version__)
for given, amount, wanted, expected, kind in [
    ("income", 33_554_433, "income", 33_554_432, "float32"),
    ("income", 1_234_575, "contribution", 271_606, "float32"),
    ("collected", 2_147_483_647, "collected", 2_147_483_647, "int32"),
]:
    found = work_out(given, amount, wanted)
    print(f"{given} {amount:,}: {wanted} is {int(found[0]):,} ({found.dtype})")
    assert int(found[0]) == expected and str(found.dtype) == kind
try:
    work_out("collected", 2_147_483_648, "collected")
    raise SystemExit("2,147,483,648 is taken now")
except Exception as error:
    assert "too large" in str(error)
    print("collected 2,147,483,648: refused as too large")
PY
venv/bin/python amounts.py
