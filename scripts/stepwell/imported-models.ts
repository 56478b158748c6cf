import { readdirSync } from "node:fs";
import path from "node:path";
import type { DecisionModel } from "@/contracts/decision";
import { fromHere, readBytes } from "./read-json";
import { readSource } from "./read-source";

/** A folder with more models than this is no place to look for one. */
const MOST_FILES = 500;

/** The models that these import, directly or through each other, as far as they lie beside the file. */
export async function importedModels(
  file: string,
  known: readonly DecisionModel[],
): Promise<DecisionModel[]> {
  const found: DecisionModel[] = [];
  const missing = () => missingNamespaces([...known, ...found]);
  if (missing().length === 0) return found;
  for (;;) {
    const wanted = missing();
    const next = await findModel(path.dirname(file), wanted);
    if (next === null) return found;
    found.push(next);
  }
}

function missingNamespaces(models: readonly DecisionModel[]): string[] {
  const here = new Set(models.map(({ namespace }) => namespace));
  const named = models.flatMap(({ imports = [] }) => imports.map(({ namespace }) => namespace));
  return [...new Set(named)].filter((namespace) => !here.has(namespace));
}

/** A DMN file of the folder that defines one of the namespaces. */
async function findModel(folder: string, namespaces: readonly string[]): Promise<DecisionModel | null> {
  if (namespaces.length === 0) return null;
  const names = readdirSync(fromHere(folder)).filter((name) => name.toLowerCase().endsWith(".dmn"));
  for (const name of names.sort().slice(0, MOST_FILES)) {
    const file = path.join(folder, name);
    const text = readBytes(file).toString("utf8");
    if (!namespaces.some((namespace) => text.includes(`namespace="${namespace}"`))) continue;
    const source = await readSource(file);
    if (source.kind !== "decisions") continue;
    if (source.model.namespace !== undefined && namespaces.includes(source.model.namespace))
      return source.model;
  }
  return null;
}
