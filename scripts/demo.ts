/** Loads the demo data into DATABASE_URL and remembers its sign-in. A process of its own: it uses the server's code. */
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { DemoSignInSchema, saveDemoSignIn } from "./run/demo-sign-in";
import { runMain } from "./run/say";

const LOADER = path.resolve("server/features/demo/load-demo.ts");

const LoaderSchema = z.object({
  loadDemo: z.custom<() => Promise<unknown>>((value) => typeof value === "function"),
});

await runMain(async () => {
  if (!existsSync(LOADER)) {
    return 0;
  }
  const { loadDemo } = LoaderSchema.parse(await import(pathToFileURL(LOADER).href));
  saveDemoSignIn(DemoSignInSchema.parse(await loadDemo()));
  return 0;
});
