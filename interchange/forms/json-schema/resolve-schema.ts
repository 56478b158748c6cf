/**
 * A part of a JSON Schema with its references and `allOf` taken in, so that what follows looks at one object only. References
 * within the file are followed (JSON pointers, anchors); others are told. A reference that leads back to a part around it gives
 * null: a form has no endless questions. Work is counted, because references can multiply a small file into a huge one.
 */
import type { FormAccount } from "../form-account";
import { FormRefusal } from "../form-refusal";
import { mergeSchemas } from "./merge-schemas";
import { below, isSchemaObject, own, type SchemaNode, type SchemaObject, textIn } from "./schema-node";

/** A schema of a thousand fields has some five thousand parts. */
const MOST_PARTS = 30_000;
/** References through references, without anything between. */
const MOST_HOPS = 100;

/** Where a part stands: the references that lead there, from the outside in. */
export interface Trail {
  readonly targets: ReadonlySet<unknown>;
}

export const noTrail: Trail = { targets: new Set() };

export interface Resolved extends SchemaNode {
  trail: Trail;
}

export class SchemaResolver {
  private readonly root: unknown;
  private readonly account: FormAccount;
  private readonly anchors: ReadonlyMap<string, unknown>;
  private parts = 0;

  constructor(root: unknown, account: FormAccount) {
    this.root = root;
    this.account = account;
    this.anchors = findAnchors(root);
  }

  /** Null for a part that refers to itself, and for one that nothing can satisfy. */
  resolve(part: unknown, pointer: string, trail: Trail = noTrail): Resolved | null {
    this.parts += 1;
    if (this.parts > MOST_PARTS) {
      throw new FormRefusal("Through its references the schema has more parts than a form could hold.", {
        pointer,
      });
    }
    if (part === true || part === undefined) return { schema: {}, pointer, trail };
    if (!isSchemaObject(part)) {
      if (part !== false) this.account.ignored("This is no schema and is left out.", pointer);
      return null;
    }
    return this.expand(part, pointer, trail);
  }

  private expand(part: SchemaObject, pointer: string, trail: Trail): Resolved | null {
    const reference = own(part, "$ref") ?? own(part, "$dynamicRef");
    const all = own(part, "allOf");
    if (reference === undefined && all === undefined) return { schema: part, pointer, trail };
    const { $ref: _ref, $dynamicRef: _dynamic, allOf: _all, ...rest } = part;
    let merged: SchemaObject = rest;
    let targets = trail.targets;
    const parts = [
      ...(reference === undefined ? [] : [this.follow(reference, pointer, trail)]),
      ...(Array.isArray(all)
        ? all.map((each, at) => this.resolve(each, below(pointer, "allOf", at), trail))
        : []),
    ];
    for (const each of parts) {
      if (each === null) return null;
      merged = mergeSchemas(merged, each.schema);
      targets = new Set([...targets, ...each.trail.targets]);
    }
    return { schema: merged, pointer, trail: { targets } };
  }

  private follow(reference: unknown, pointer: string, trail: Trail): Resolved | null {
    const target = typeof reference === "string" ? this.find(reference) : undefined;
    if (target === undefined) {
      const where =
        typeof reference === "string" ? `“${reference.slice(0, 200)}”` : "something that is no address";
      this.account.ignored(
        `It refers to ${where}, which is not in this file; what stands there is not in the form.`,
        pointer,
      );
      return { schema: {}, pointer, trail };
    }
    if (trail.targets.has(target)) {
      this.account.ignored(
        "It refers back to a part that it is in, without end; a form stops here.",
        pointer,
      );
      return null;
    }
    if (trail.targets.size > MOST_HOPS) {
      throw new FormRefusal(`References lead through more than ${MOST_HOPS} others.`, { pointer });
    }
    return this.resolve(target, pointer, { targets: new Set([...trail.targets, target]) });
  }

  private find(reference: string): unknown {
    const base = isSchemaObject(this.root) ? (textIn(this.root, "$id") ?? "") : "";
    const local = base !== "" && reference.startsWith(`${base}#`) ? reference.slice(base.length) : reference;
    if (local === "#" || local === base) return this.root;
    if (local.startsWith("#/")) return atPointer(this.root, decoded(local.slice(2)));
    return this.anchors.get(local.startsWith("#") ? local.slice(1) : local);
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function atPointer(root: unknown, path: string): unknown {
  let part = root;
  for (const token of path.split("/")) {
    const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(part)) part = /^\d+$/.test(name) ? part[Number(name)] : undefined;
    else part = isSchemaObject(part) ? own(part, name) : undefined;
    if (part === undefined) return undefined;
  }
  return part;
}

/** Parts by their anchor and by their own id, wherever they stand. */
function findAnchors(root: unknown): ReadonlyMap<string, unknown> {
  const anchors = new Map<string, unknown>();
  const open: object[] = isContainer(root) ? [root] : [];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (isSchemaObject(part)) {
      for (const keyword of ["$anchor", "$dynamicAnchor", "$id"]) {
        const name = own(part, keyword);
        if (typeof name === "string" && !anchors.has(name)) anchors.set(name, part);
      }
    }
    for (const inner of Object.values(part)) if (isContainer(inner)) open.push(inner);
  }
  return anchors;
}

const isContainer = (part: unknown): part is object => typeof part === "object" && part !== null;
