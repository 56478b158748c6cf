import type { ImportPlan } from "./plan-import";

export function countImport({ lines, refused }: ImportPlan) {
  const count = (wanted: string) => lines.filter(({ kind }) => kind === wanted).length;
  return {
    added: count("added"),
    changed: count("changed"),
    same: count("same"),
    refused: refused.length,
  };
}
