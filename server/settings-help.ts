/** What `--help` prints: every setting with its meaning and default, from the table that checks them. */
import { type SettingName, SettingsSchema, settingGroups, settingNotes } from "./settings";

const WIDTH = 110;
const INDENT = 4;

/** Whether the command line asks for help. */
export const isHelpAsked = (args: readonly string[]): boolean =>
  args.includes("--help") || args.includes("-h");

/** The help of a command: what it does, then the settings of a server. */
export function settingsHelp(usage: string): string {
  const lines = [usage, "", "Settings come from the environment:"];
  for (const group of settingGroups) {
    lines.push("", group);
    for (const name of Object.keys(SettingsSchema.shape) as SettingName[]) {
      const note = settingNotes.get(SettingsSchema.shape[name]);
      if (note?.group === group) {
        const text = `${note.about} Default: ${note.otherwise ?? defaultOf(name)}.`;
        lines.push(`  ${name}`, ...wrap(text));
      }
    }
  }
  return `${lines.join("\n")}\n`;
}

function defaultOf(name: SettingName): string {
  const definition = SettingsSchema.shape[name].def;
  return "defaultValue" in definition ? String(definition.defaultValue) : "none";
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (INDENT + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each) => " ".repeat(INDENT) + each);
}
