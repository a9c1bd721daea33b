// `ansinh/dong` for tools that look for a file of that name and know no `exports`.
export { default } from "./ansinh-dong.js";
export * from "./ansinh-dong.js";
