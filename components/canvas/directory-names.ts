import type { Names } from "@/engine/definition/graph";

/** Names from the directory that came with a definition; ids of groups and members never coincide. */
export function directoryNames(directory: Readonly<Record<string, string>>): Names {
  return { member: (id) => directory[id], group: (id) => directory[id] };
}
