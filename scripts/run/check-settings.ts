import { readScriptSettings } from "@/server/env";
import { Problem } from "./say";

/** The settings of this start, checked as a whole before anything runs; a wrong one is a Problem that names it. */
export function checkSettings(): ReturnType<typeof readScriptSettings> {
  try {
    return readScriptSettings();
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    throw new Problem(`${sentence} See --help for every setting.`);
  }
}
