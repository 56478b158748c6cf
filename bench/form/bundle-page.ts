import { readFile } from "node:fs/promises";
import tailwind from "@tailwindcss/postcss";
import { build } from "esbuild";
import postcss from "postcss";

/** The page's script and style as a browser gets them in production. */
export async function bundlePage(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    entryPoints: ["bench/form/form-page.tsx"],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const from = "app/globals.css";
  const { css } = await postcss([tailwind()]).process(await readFile(from, "utf8"), { from });
  return { script: outputFiles[0]?.text ?? "", style: css };
}
