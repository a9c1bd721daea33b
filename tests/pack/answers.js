// What the package is asked everywhere: worked examples, through all parts and entries.
import init, { InputError, conference, contribution, household, readReport, reconcile } from "ansinh";
import initDong, { contribution as small } from "ansinh/dong";
import "ansinh/element";

const PAYMENT = { month: "2026-11", income: 1_500_000, groups: ["other"], mode: { kind: "months", months: 1 } };

export async function answers() {
  await Promise.all([init(), initDong()]);
  let refused;
  try {
    contribution({ ...PAYMENT, income: 1 });
  } catch (error) {
    refused = error instanceof InputError && [error.name, error.code, error.field].join(" ");
  }
  const { solved } = reconcile({
    figures: [
      { id: "plan", value: "1615", bound: "exact", unit: "người" },
      { id: "percent", value: "85.2", bound: "rounded", unit: "%" },
    ],
    relations: [{ kind: "ratio", part: "done", whole: "plan", percent: "percent" }],
    unknown: ["done"],
  });
  return [
    contribution(PAYMENT).pay,
    small(PAYMENT).pay,
    household({ month: "2026-11", months: 12, members: [{}, {}, {}] }).total,
    conference({ invited: 100, registered: 40 }).percent,
    solved[0].whole[0],
    readReport({ text: "Thu 306,1 tỷ đồng, đạt 53,40% kế hoạch." }).figures[0].value,
    refused,
  ].join(" ");
}
