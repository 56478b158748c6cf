import { checkContext } from "@/components/canvas/editor/check-context";
import type { VersionNames } from "@/engine/compare/element-wordings";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";

/** What the ids in a version stand for, as far as the directory knows them. */
export function versionNames(directory: ProcessDirectory): VersionNames {
  const called = (things: readonly { id: string; name: string }[]) => {
    const names = new Map(things.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id);
  };
  return {
    ...checkContext(directory).names,
    form: called(directory.forms),
    decision: called(directory.decisions),
    table: called(directory.dataTables),
  };
}
