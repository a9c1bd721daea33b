// How another page uses the embed module, as far as its types say.
import init, { contribution, parseAmount, type InputError } from "#embed";

/** Parts by name, from elsewhere, or none. */
export async function load(staff: URL): Promise<void> {
  await init();
  await init({ parts: [] });
  await init({ parts: ["family", "figures"] });
  await init({ module_or_path: "ansinh_bg.wasm", parts: { staff } });
}

export async function pay(bytes: Uint8Array<ArrayBuffer>, typed: string): Promise<number> {
  await init({ module_or_path: bytes });
  try {
    const { amount } = parseAmount({ text: typed });
    const result = contribution({
      month: "2026-11",
      income: amount,
      groups: ["near-poor"],
      mode: { kind: "ahead", years: 5 },
      topUps: [{ label: "tỉnh", percent: 10 }],
      overrides: { monthlyYield: "0.31" },
    });
    return result.pay + result.steps.length;
  } catch (error) {
    throw new Error((error as InputError).field);
  }
}
