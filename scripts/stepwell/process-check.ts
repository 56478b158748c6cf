import { z } from "zod";
import { checkProcess } from "@/engine/definition/check";
import type { Problem } from "@/engine/definition/problem";
import { withPlaceholders } from "@/engine/simulation/placeholders";
import type { ProcessSource } from "@/engine/simulation/process-source";
import type { ReportLine } from "@/interchange/problem";
import { runBatch } from "./batch";
import type { StepwellCommand } from "./command";
import { printJson, tell } from "./print";
import { onlyWord, readOptions } from "./read-options";
import { readSource } from "./read-source";
import { readWith } from "./read-with";
import { Refused } from "./refused";

const LineSchema = z.strictObject({ file: z.string().optional() });

/** A problem as it is printed. Unfinished: it keeps from publishing, yet not from being tried. */
type Finding = Omit<Problem, "fix" | "severity"> & {
  process: string;
  severity: Problem["severity"] | "unfinished";
};

/** `report`: what of a BPMN file was taken over in other words, or has no effect here. */
interface Checked {
  ok: boolean;
  problems: Finding[];
  report: ReportLine[];
}

/** Tells what is wrong with processes. */
export const processCheck: StepwellCommand = {
  usage: "process check FILE",
  summary: "tells what is wrong with the processes of a file; refuses when one could not run",
  help: ['--batch CASES.jsonl     a line each: {"file"}; by default that of the command'],

  async run(args) {
    const { words, options } = readOptions(args, ["batch"]);
    const { batch } = options;
    if (batch !== undefined) {
      return runBatch(batch, async (line) => {
        const checked = await check(readWith(LineSchema, line, "the line").file ?? onlyWord(words, "file"));
        if (!checked.ok) throw new Refused(sentence(checked.problems), { ...checked });
        return checked;
      });
    }
    const checked = await check(onlyWord(words, "file"));
    printJson(checked);
    if (!checked.ok) tell(sentence(checked.problems));
    return checked.ok ? 0 : 1;
  },
};

const sentence = (problems: readonly Finding[]) =>
  problems.flatMap(({ severity, message }) => (severity === "error" ? [message] : [])).join(" ");

async function check(file: string): Promise<Checked> {
  const source = await readSource(file);
  const processes = source.kind === "processes" ? source.processes : [];
  if (processes.length === 0) throw new Refused(`${file}: there is no process in it.`);
  const problems = processes.flatMap(findings);
  const ok = problems.every(({ severity }) => severity !== "error");
  return { ok, problems, report: source.report };
}

/** What keeps a process from running even where all that only a tenant has is filled in is an error. */
function findings(source: ProcessSource): Finding[] {
  const { forms = {}, id, definition, originalIds } = source;
  const original = (key: string) => originalIds?.get(key) ?? key;
  const trying = checkProcess(withPlaceholders(source), forms).filter(({ severity }) => severity === "error");
  const left = new Map(trying.map((problem) => [keyOf(problem), problem]));
  const publishing = checkProcess(definition, forms).map((problem) => {
    const stays = left.delete(keyOf(problem)) || problem.severity !== "error";
    return stays ? problem : { ...problem, severity: "unfinished" as const };
  });
  return [...left.values(), ...publishing].map(({ fix: _, ...problem }) => ({
    process: id,
    ...problem,
    ...(problem.element === undefined ? {} : { element: original(problem.element) }),
    ...(problem.flow === undefined ? {} : { flow: original(problem.flow) }),
  }));
}

const keyOf = ({
  code,
  element = "",
  flow = "",
  setting = "",
}: Pick<Problem, "code" | "element" | "flow" | "setting">) => [code, element, flow, setting].join("\n");
