// What the values of two rule sets differ in.

/** Unique among the values of one rule set. */
const key = ({ name, from }) => `${from} ${name}`;
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** `before` and `after` are what `parameters({})` answered then and answers now, or files of rule-sets/. */
export function changes(before, after) {
  const known = new Map(before.rules.map((rule) => [key(rule), rule]));
  const found = [];
  for (const rule of after.rules) {
    const former = known.get(key(rule));
    known.delete(key(rule));
    if (!isSame(former, rule)) found.push({ name: rule.name, from: rule.from, before: former, after: rule });
  }
  for (const rule of known.values()) found.push({ name: rule.name, from: rule.from, before: rule, after: undefined });
  return found;
}
