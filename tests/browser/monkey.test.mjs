// A short walk of the one that does anything (`monkey.mjs`); `cargo xtask bench` has the long one.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { close } from "./page.mjs";
import { walk } from "./monkey.mjs";

after(close);

for (const seed of [1, 2, 3, 4]) {
  test(`whatever is done, the amount is that of the entries, or there is none (walk ${seed})`, async () => {
    assert.equal(await walk(seed, 40), undefined);
  });
}
