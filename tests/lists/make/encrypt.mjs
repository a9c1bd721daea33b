// A password on exceljs.xlsx. Usage: npm i officecrypto-tool, then node encrypt.mjs FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import crypto from "officecrypto-tool";

const folder = process.argv[2];
writeFileSync(join(folder, "password.xlsx"), crypto.encrypt(readFileSync(join(folder, "exceljs.xlsx")), { password: "list" }));
