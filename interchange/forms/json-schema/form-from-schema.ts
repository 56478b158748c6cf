/** The fields of an object's schema: what stands in it first, then each object inside of it as a section of its own. */
import type { Field, FormDefinition } from "@/contracts/form";
import type { FormRule } from "@/contracts/form-rule";
import { FieldKeys, labelFromName } from "../field-keys";
import type { FormAccount } from "../form-account";
import { FormRefusal } from "../form-refusal";
import { fieldFrom } from "./field-from-schema";
import { recordIn } from "./field-hint";
import { limitRules } from "./limit-rules";
import { chooseAlternative, hasProperties } from "./merge-schemas";
import { noteUnread } from "./note-unread";
import type { Resolved, SchemaResolver } from "./resolve-schema";
import { below, entriesIn, listIn, textIn } from "./schema-node";

/** Of a form, by its contract. */
export const MOST_FIELDS = 1000;
const MOST_RULES = 500;
const LONGEST_LABEL = 200;
const LONGEST_HELP = 1000;

interface Place {
  /** Names and titles of the objects around, from the outside in. */
  names: readonly string[];
  titles: readonly string[];
  /** Whether all of them have to be there. */
  required: boolean;
}

export class SchemaForm {
  private readonly resolver: SchemaResolver;
  private readonly account: FormAccount;
  private readonly keys = new FieldKeys();
  private readonly fields: Field[] = [];
  private readonly rules: FormRule[] = [];

  constructor(resolver: SchemaResolver, account: FormAccount) {
    this.resolver = resolver;
    this.account = account;
  }

  read(root: Resolved, name: string): FormDefinition {
    const description = textIn(root.schema, "description")?.slice(0, 2000);
    this.addObject(root, { names: [], titles: [], required: true });
    return {
      schemaVersion: 1,
      title: (textIn(root.schema, "title") ?? name).slice(0, LONGEST_LABEL),
      ...(description === undefined ? {} : { description }),
      fields: this.fields,
      ...(this.rules.length === 0 ? {} : { rules: this.rules }),
    };
  }

  private addObject(node: Resolved, place: Place): void {
    const entries = entriesIn(node.schema, "properties");
    if (entries.length > MOST_FIELDS) this.refuse(entries.length, below(node.pointer, "properties"));
    const required = new Set(listIn(node.schema, "required"));
    const inside: { node: Resolved; name: string }[] = [];
    for (const [name, part] of entries) {
      const inner = this.open(part, node, name);
      if (inner === null) continue;
      if (this.addField(inner, name, { ...place, required: place.required && required.has(name) })) continue;
      if (hasProperties(inner.schema)) inside.push({ node: inner, name });
    }
    this.addDependencies(node, place);
    for (const { node: inner, name } of inside) {
      const title = textIn(inner.schema, "title") ?? labelFromName(name);
      const titles = [...place.titles, title];
      const names = [...place.names, name];
      this.addSection(inner, { names, titles });
      this.addObject(inner, { names, titles, required: place.required && required.has(name) });
    }
  }

  /** The part with what it refers to, and of alternatives the first. */
  private open(part: unknown, node: Resolved, name: string): Resolved | null {
    const pointer = below(node.pointer, "properties", name);
    const first = this.resolver.resolve(part, pointer, node.trail);
    if (first === null || recordIn(first.schema) !== null) return first;
    const { schema, left } = chooseAlternative(first.schema);
    if (left > 0) {
      const others = left === 1 ? "another one is" : `${left} others are`;
      this.account.ignored(`Of the alternatives of “${name}” the first is taken; ${others} not.`, pointer);
    }
    return schema === first.schema ? first : this.resolver.resolve(schema, pointer, first.trail);
  }

  /** Whether the part is one question, or none at all; false: it has parts that are. */
  private addField(node: Resolved, name: string, place: Place): boolean {
    const isTaken = this.fields.length;
    const label = textIn(node.schema, "title") ?? labelFromName(name);
    if (label.length > LONGEST_LABEL)
      this.account.mapped("A long title is cut to 200 characters.", node.pointer);
    const help = textIn(node.schema, "description");
    const draft = {
      key: "key",
      label: label.slice(0, LONGEST_LABEL),
      ...(help === undefined ? {} : { help: help.slice(0, LONGEST_HELP) }),
      required: place.required,
    };
    const context = { resolver: this.resolver, account: this.account, base: draft };
    const field = fieldFrom(node, context);
    if (field === null) return !hasProperties(node.schema);
    if (isTaken >= MOST_FIELDS) this.refuse(undefined, node.pointer);
    noteUnread(node, label, this.account);
    const wanted = [...place.names, name].join("_");
    const key = this.keys.take(wanted);
    if (key !== name && place.names.length === 0) {
      this.account.mapped(`“${name.slice(0, 100)}” is called ${key} here.`, node.pointer);
    }
    const named = { ...field, key };
    this.fields.push(named);
    this.addRules(limitRules(named, node, this.account), node.pointer);
    return true;
  }

  private addSection(
    { schema, pointer }: Resolved,
    { names, titles }: Pick<Place, "names" | "titles">,
  ): void {
    if (this.fields.length >= MOST_FIELDS) this.refuse(undefined, pointer);
    const label = titles.join(" · ").slice(0, LONGEST_LABEL);
    this.account.mapped(`The object “${label}” becomes a section.`, pointer);
    const help = textIn(schema, "description")?.slice(0, LONGEST_HELP);
    this.fields.push({
      type: "section",
      key: this.keys.take(`${names.join("_")}_section`),
      label,
      ...(help === undefined ? {} : { help }),
      required: false,
    });
  }

  /** "When this is given, those have to be" as rules, at the top, where names are those of the fields. */
  private addDependencies({ schema, pointer }: Resolved, { names }: Place): void {
    if (names.length > 0) return;
    const known = new Set(this.fields.map((field) => field.key));
    for (const [name, needed] of entriesIn(schema, "dependentRequired")) {
      const keys = (Array.isArray(needed) ? needed : []).filter(
        (key) => typeof key === "string" && known.has(key),
      );
      if (!known.has(name) || keys.length === 0) continue;
      const effects = keys.slice(0, 20).map((field: string) => ({ kind: "require" as const, field }));
      const place = below(pointer, "dependentRequired", name);
      this.addRules([{ when: `${name} != null`, effects }], place);
      this.account.mapped(`What “${name}” depends on becomes a rule.`, place);
    }
  }

  private addRules(rules: readonly FormRule[], pointer: string): void {
    if (this.rules.length + rules.length <= MOST_RULES) this.rules.push(...rules);
    else this.account.ignored(`A form can have ${MOST_RULES} rules; this one is left out.`, pointer);
  }

  private refuse(count: number | undefined, pointer: string): never {
    const many = count === undefined ? "more than 1,000" : count.toLocaleString("en");
    throw new FormRefusal(
      `The schema has ${many} properties; a form can have 1,000 fields. Take a part of it, or split it.`,
      { pointer },
    );
  }
}
