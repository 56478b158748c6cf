import type { Subject } from "@/engine/condition/subject";

/** A name that an expression can use at a place of the process, with where it comes from, for a heading. */
export type NameInScope = Subject & { origin: string };
