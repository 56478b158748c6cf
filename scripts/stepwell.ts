/**
 * The command line: `npm run -s stepwell -- process run purchase.bpmn --steps steps.json`. Standard output has JSON only, or
 * the help that was asked for.
 */
import type { StepwellCommand } from "./stepwell/command";
import { answerOf, printJson, tell } from "./stepwell/print";

/** A command is loaded when it is called: a short expression does not wait for all that a process needs. */
const commands: Record<string, () => Promise<StepwellCommand>> = {
  "process check": async () => (await import("./stepwell/process-check")).processCheck,
  "process export": async () => (await import("./stepwell/process-export")).processExport,
  "process run": async () => (await import("./stepwell/process-run")).processRun,
  "decision evaluate": async () => (await import("./stepwell/decision-evaluate")).decisionEvaluate,
  "form import": async () => (await import("./stepwell/form-import")).formImport,
  "form export": async () => (await import("./stepwell/form-export")).formExport,
  feel: async () => (await import("./stepwell/feel")).feel,
};

const args = process.argv.slice(2);
const isHelp = args[0] === "help" || args.some((arg) => arg === "--help" || arg === "-h");

async function help(name: string | undefined): Promise<string> {
  const names = name === undefined ? Object.keys(commands) : [name];
  const told = await Promise.all(names.map(async (each) => commands[each]?.()));
  const lines = told.flatMap((command) =>
    command === undefined
      ? []
      : [
          "",
          `  npm run -s stepwell -- ${command.usage}`,
          `      ${command.summary}`,
          ...command.help.map((line) => `      ${line}`),
        ],
  );
  return [
    "Stepwell on the command line. docs/command-line.md tells all of it, with examples.",
    ...lines,
  ].join("\n");
}

async function main(): Promise<number> {
  const name = Object.keys(commands).find((each) => `${args.join(" ")} `.startsWith(`${each} `));
  if (isHelp) {
    process.stdout.write(`${await help(name)}\n`);
    return 0;
  }
  const open = name === undefined ? undefined : commands[name];
  if (name === undefined || open === undefined) {
    const message = args.length === 0 ? "Say which command." : `There is no command "${args.join(" ")}".`;
    tell(`${message}\n\n${await help(undefined)}`);
    printJson({ error: message });
    return 1;
  }
  const command = await open();
  let exitCode = 0;
  const { output, refused } = await answerOf(async () => {
    exitCode = await command.run(args.slice(name.split(" ").length));
    return null;
  });
  if (refused) printJson(output);
  return refused ? 1 : exitCode;
}

// Whoever reads only the first lines closes the pipe; there is nothing more to say then.
process.stdout.on("error", () => process.exit(0));
process.exit(await main());
