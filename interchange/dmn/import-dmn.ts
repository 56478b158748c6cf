import { declareInputs } from "./declare-inputs";
import { type ReadDmnResult, readDmn } from "./read-dmn";

/** Takes in a file of another tool: as `readDmn` does, with what its decisions read and it declares nowhere as inputs. */
export function importDmn(source: string): ReadDmnResult {
  const read = readDmn(source);
  if (!read.ok) return read;
  const { model, report } = declareInputs(read.model);
  return { ok: true, model, report: [...read.report, ...report] };
}
