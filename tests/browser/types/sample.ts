// How another page uses the embed module, as far as its types say.
import init from "#embed";

export async function start(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await init({ module_or_path: bytes });
}
