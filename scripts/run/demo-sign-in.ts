/** The demo data's sign-in, remembered beside the embedded database; its file also marks that the data was loaded. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const DEMO_FILE = path.resolve(".stepwell/demo.json");

export const DemoSignInSchema = z.object({ email: z.string(), password: z.string() });
export type DemoSignIn = z.infer<typeof DemoSignInSchema>;

export function readDemoSignIn(): DemoSignIn | undefined {
  return existsSync(DEMO_FILE)
    ? DemoSignInSchema.parse(JSON.parse(readFileSync(DEMO_FILE, "utf8")))
    : undefined;
}

export function saveDemoSignIn(signIn: DemoSignIn): void {
  mkdirSync(path.dirname(DEMO_FILE), { recursive: true });
  writeFileSync(DEMO_FILE, `${JSON.stringify(signIn)}\n`, { mode: 0o600 });
}
