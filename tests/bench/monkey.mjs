// The long walk of the reader who does anything: 10,000 steps, some walks at once. Every walk that saw a wrong amount is
// told with its seed and its last steps. WALKS=20 walks fewer.
import { close } from "../browser/page.mjs";
import { walk } from "../browser/monkey.mjs";

const STEPS = 50;
const WALKS = Number(process.env.WALKS ?? 200);
const AT_ONCE = 4;

let next = 1;
const wrong = [];

async function walks() {
  while (next <= WALKS) {
    const found = await walk(next++, STEPS);
    if (found) wrong.push(found);
  }
}

try {
  await Promise.all(Array.from({ length: AT_ONCE }, walks));
} finally {
  await close();
}
for (const found of wrong) console.log(JSON.stringify(found, null, 2));
console.log(`${WALKS} walks of ${STEPS} steps: ${wrong.length} saw an amount that was not that of the entries`);
if (wrong.length > 0) process.exitCode = 1;
