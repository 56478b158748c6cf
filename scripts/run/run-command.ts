import { spawn } from "node:child_process";
import { Problem } from "./say";

export const NODE = process.execPath;

/** Runs a command to its end with our terminal. A failure is a Problem that names the command. */
export async function runCommand(
  title: string,
  args: string[],
  extraEnv: Record<string, string> = {},
  output: "inherit" | "ignore" = "inherit",
): Promise<void> {
  const code = await exitCodeOf(args, extraEnv, output);
  if (code !== 0) {
    throw new Problem(`${title} did not succeed (exit code ${code}); its output above says why.`);
  }
}

/** Runs Node with these arguments and resolves with its exit code. */
export function exitCodeOf(
  args: string[],
  extraEnv: Record<string, string> = {},
  output: "inherit" | "ignore" = "inherit",
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE, args, {
      stdio: ["ignore", output, "inherit"],
      env: { ...process.env, ...extraEnv },
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
