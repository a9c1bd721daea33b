// Takes the pictures of the README from the pages themselves: cargo xtask screenshots.
import { mkdir, writeFile } from "node:fs/promises";
import { withPalette } from "./palette.mjs";
import { close, open } from "./page.mjs";

const folder = new URL("../../docs/", import.meta.url);

/** Name, address, options of the visit, what to do before the picture. */
const PICTURES = [
  ["home", "", {}],
  ["dong", "dong/#v1;i=2.000.000;g=n", {}, (page) => to(page, "#income")],
  ["ho-gia-dinh", "ho-gia-dinh/", { colorScheme: "dark" }, (page) => to(page, ".rows")],
  ["quy-dinh", "quy-dinh/", {}, async (page) => {
    await page.locator("summary", { hasText: "Mức tham chiếu" }).first().click();
    await to(page, "#muc-tham-chieu");
  }],
  ["tien-do", "tien-do/#v1;d=306.1;p=;c=53,40;a=30/06/2011", { viewport: { width: 1100, height: 700 } }],
];

const to = (page, selector) => page.locator(selector).first().evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 70));

await mkdir(folder, { recursive: true });
for (const [name, address, options, prepare] of PICTURES) {
  const { page, context } = await open(address, { reducedMotion: "reduce", ...options });
  await prepare?.(page);
  const picture = withPalette(await page.screenshot());
  await writeFile(new URL(`${name}.png`, folder), picture);
  console.log(`docs/${name}.png  ${picture.length} bytes`);
  await context.close();
}
await close();
