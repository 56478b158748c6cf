import type { KeyObject } from "node:crypto";
import type { CurrentHook } from "./current-hooks";

/** A hook as it was read, with the key that its secret is. */
export type OpenHook = CurrentHook & { key: KeyObject };
