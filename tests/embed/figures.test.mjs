// Reconciling figures and reading reports, through the module that other pages load.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ansinh, refusal } from "./module.mjs";

const figure = (id, value, bound, unit) => ({ id, value, bound, unit });
const ratio = (part, whole, percent) => ({ kind: "ratio", part, whole, percent });

/** The text in tests/seeds that begins with this number. */
const folder = fileURLToPath(new URL("../seeds", import.meta.url));
const seeds = new Map();
function read(number) {
  if (!seeds.has(number)) {
    const name = readdirSync(folder).find((file) => file.startsWith(number));
    seeds.set(number, ansinh.readReport({ text: readFileSync(`${folder}/${name}`, "utf8") }));
  }
  return seeds.get(number);
}
const printed = (report, id) => report.figures.find((figure) => figure.id === id)?.printed;
const fixed = (range, places = 2) => [range.low, range.value, range.high].map((end) => Number(end).toFixed(places));
const solved = (report, start, unit) =>
  report.solved.filter((one) => one.text.startsWith(start) && (!unit || one.unit === unit));

test("85,2 % of 1.615 is 1.376 and nothing else", () => {
  const result = ansinh.reconcile({
    figures: [figure("plan", "1615", "exact", "người"), figure("percent", "85.2", "rounded", "%")],
    relations: [ratio("done", "plan", "percent")],
    unknown: ["done"],
  });
  assert.deepEqual(result.solved.map(({ id, whole }) => [id, whole]), [["done", [1376]]]);
});

test("306,1 tỷ and 53,40 % leave a plan of 573,07 to 573,37 tỷ", () => {
  const { solved: [plan] } = ansinh.reconcile({
    figures: [figure("done", "306.1", "rounded", "tỷ đồng"), figure("percent", "53.40", "rounded", "%")],
    relations: [ratio("done", "plan", "percent")],
    unknown: ["plan"],
  });
  assert.deepEqual(fixed(plan.range), ["573.07", "573.22", "573.37"]);
  assert.equal(plan.unit, "tỷ đồng");
});

test("a conflict is told with its arithmetic and a question", () => {
  const result = ansinh.reconcile({
    figures: [
      figure("now", "2138323", "rounded", "triệu đồng"),
      figure("change", "264439", "rounded", "triệu đồng"),
      figure("percent", "1", "rounded", "%"),
    ],
    relations: [{ kind: "growth", now: "now", change: "change", percent: "percent" }],
  });
  const [finding] = result.findings;
  assert.equal(finding.verdict, "conflicts");
  assert.deepEqual(fixed(finding.computed), ["14.11", "14.11", "14.11"]);
  assert.match(finding.text, /14,11%.*\?/);
  assert.equal(result.steps.length, 1);
});

test("a bad input is refused by code and field", () => {
  const is = (code, field) => ({ name: "InputError", code, field, said: true });
  const refused = (figures, relations) => refusal(() => ansinh.reconcile({ figures, relations }));
  assert.deepEqual(refused([figure("a", "x", "exact", "người")], []), is("not-a-number", "figures[0].value"));
  assert.deepEqual(refused([figure("a", "1", "odd", "người")], []), is("unknown-bound", "figures[0].bound"));
  assert.deepEqual(refused([], [ratio("a", "b", "c")]), is("unknown-figure", "relations[0].part"));
  assert.deepEqual(refused([], [{ kind: "x" }]), is("unknown-relation", "relations[0].kind"));
  assert.deepEqual(refusal(() => ansinh.readReport({})), is("missing-field", "text"));
  assert.deepEqual(refusal(() => ansinh.readReport({ text: 5 })), is("missing-field", "text"));
});

test("a report is read with places, kinds and what it leaves out", () => {
  const text = "😀 Ngày 30/6/2011 thu 306.1 tỷ đồng, đạt 53,40% kế hoạch.";
  const report = ansinh.readReport({ text });
  assert.equal(report.notation, "mixed");
  const [money, percent] = report.figures;
  assert.deepEqual([money.value, money.unit, money.bound, money.step], ["306100000000", "đồng", "rounded", "100000000"]);
  assert.equal(text.slice(money.start, money.end), "306.1 tỷ đồng");
  assert.equal(percent.value, "53.40");
  assert.deepEqual(report.ignored.map((number) => text.slice(number.start, number.end)), ["30/6/2011"]);
  assert.deepEqual(fixed(solved(report, "Kế hoạch")[0].range), ["573.07", "573.22", "573.37"]);
});

test("F1: a growth of 1 % is one of 14,11 %", () => {
  const report = read("004");
  const conflicts = report.findings.filter(({ verdict }) => verdict === "conflicts");
  assert.equal(conflicts.length, 1);
  assert.equal(printed(report, conflicts[0].relation.percent), "1%");
  assert.equal(fixed(conflicts[0].computed)[1], "14.11");
});

test("F2: a mean that equals its highest value", () => {
  const report = read("003");
  const [mean] = report.findings.filter(({ verdict }) => verdict === "conflicts");
  assert.deepEqual([mean.relation.kind, mean.relation.known, printed(report, mean.relation.whole)], ["mean", "highest", "99,14%"]);
});

test("F3: a plan above the population", () => {
  const report = read("003");
  const [chain] = report.chains;
  assert.deepEqual([chain.verdict, chain.relation.nested], ["conflicts", true]);
  assert.deepEqual(fixed(chain.computed), ["102.89", "102.95", "103.01"]);
  assert.ok(report.notices.some(({ code, level, text }) => code === "two-bases" && level === "check" && text === chain.text));
});

test("F4: no base fits the debt", () => {
  const report = read("001");
  const [debt] = report.findings;
  assert.deepEqual([debt.verdict, printed(report, debt.relation.percent)], ["undetermined", "4,5%"]);
  for (const tried of ["5,59%", "5,30%", "3,63%", "577,78"]) assert.ok(debt.text.includes(tried), tried);
});

test("F5: one whole number prints as 85,2 %", () => {
  const report = read("002");
  const whole = (start) => solved(report, start).map((one) => one.whole);
  assert.deepEqual(whole("Số đã đạt"), [[1376]]);
  assert.deepEqual(whole("Kế hoạch trước"), [[1615]]);
  assert.deepEqual(whole("Còn phải"), [[489]]);
  assert.deepEqual(whole("Kế hoạch, nếu"), [[]]);
});

test("F6: 65 % of what is not said", () => {
  const report = read("001");
  assert.ok(report.notices.some(({ code }) => code === "percent-without-base"));
  assert.equal(fixed(solved(report, "Kế hoạch, nếu")[0].range, 1)[1], "715.4");
});

test("F7: which of two plans is larger cannot be decided", () => {
  const [chain] = read("004").chains;
  assert.deepEqual([chain.verdict, chain.relation.nested], ["undetermined", false]);
});

test("F8: levels beside flows are pointed out", () => {
  assert.ok(read("003").notices.some(({ code }) => code === "stock-beside-flow"));
});

test("F9: two notations in one text", () => {
  const report = read("000");
  assert.equal(report.notation, "mixed");
  assert.ok(report.figures.some(({ printed, value }) => printed === "306.1 tỷ đồng" && value === "306100000000"));
});

test("nothing else in the seeds is called a conflict", () => {
  const conflicts = ["000", "001", "002", "003", "004"].map((number) =>
    [...read(number).findings, ...read(number).chains].filter(({ verdict }) => verdict === "conflicts").length);
  assert.deepEqual(conflicts, [0, 0, 0, 2, 1]);
});

test("texts that mean harm are only text", () => {
  const texts = [
    "1".repeat(1_000_000),
    "%".repeat(10_000),
    "1% ".repeat(100_000),
    "(".repeat(200_000) + "1 người" + "[".repeat(200_000),
    ")".repeat(200_000),
    "\u202e1\u200f người\u2066 ".repeat(50_000),
    "<img src=x onerror=alert(1)><b>5%</b>".repeat(5_000),
    "\ud800 5 người \u0000 \u0001",
    "\\u0022\"\\\n\t5 \"người\"",
  ];
  for (const text of texts) {
    const report = ansinh.readReport({ text });
    for (const { start, end, printed: shown } of report.figures.slice(0, 1000)) {
      assert.equal(text.slice(start, end), shown);
    }
    assert.ok(report.findings.every((finding) => finding.verdict !== "conflicts"), text.slice(0, 40));
  }
});

test("what a report prints comes back letter by letter", () => {
  const { figures } = ansinh.readReport({ text: "Có 12 \"người\", 5 \\thẻ và 7 sổ 😀 cùng 3,5% \u202edân số." });
  assert.deepEqual(figures.map(({ printed: shown }) => shown), ["7 sổ", "3,5%"]);
});
