import type { XmlMade } from "../../xml/xml-made";
import { attributeOf, elementsIn, type XmlElement } from "../../xml/xml-node";
import { idOf } from "../document/index-document";
import { BPMN, ZEEBE } from "../document/namespaces";
import { bpmn, extensions, made } from "./made";

type Kind = "message" | "signal" | "error" | "escalation";
const PREFIXES: Readonly<Record<Kind, string>> = {
  message: "Message",
  signal: "Signal",
  error: "Error",
  escalation: "Escalation",
};

/**
 * Messages, signals, errors and escalations stand beside the processes, and events name them by id. Those that a document
 * has already are named again; new ones get ids that nobody has.
 */
export class NamedDefinitions {
  readonly added: XmlMade[] = [];
  private readonly ids = new Map<string, string>();
  private readonly taken: ReadonlySet<string>;
  private count = 0;

  constructor(taken: ReadonlySet<string>, root?: XmlElement) {
    this.taken = taken;
    for (const element of root ? elementsIn(root) : []) {
      const id = idOf(element);
      if (id === undefined || element.namespace !== BPMN || !isKind(element.local)) continue;
      const key = keyOf(element.local, nameIn(element, element.local), correlationIn(element));
      if (!this.ids.has(key)) this.ids.set(key, id);
    }
  }

  message(name: string, correlationKey: string | undefined): string {
    return this.find("message", name, correlationKey);
  }

  signal(name: string): string {
    return this.find("signal", name);
  }

  code(kind: "error" | "escalation", code: string): string {
    return this.find(kind, code);
  }

  private find(kind: Kind, name: string, correlationKey?: string): string {
    const key = keyOf(kind, name, correlationKey);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.freeId(PREFIXES[kind]);
    this.ids.set(key, id);
    const code = kind === "error" || kind === "escalation" ? { [`${kind}Code`]: name } : {};
    const subscription =
      correlationKey === undefined
        ? []
        : [made(ZEEBE, "subscription", { correlationKey: `=${correlationKey}` })];
    this.added.push(bpmn(kind, { id, name, ...code }, extensions(subscription)));
    return id;
  }

  private freeId(prefix: string): string {
    for (;;) {
      this.count += 1;
      const id = `${prefix}_${this.count}`;
      if (!this.taken.has(id)) return id;
    }
  }
}

const isKind = (local: string): local is Kind => Object.hasOwn(PREFIXES, local);
const keyOf = (kind: Kind, name: string, correlationKey = "") => JSON.stringify([kind, name, correlationKey]);

function nameIn(element: XmlElement, kind: Kind): string {
  const code = attributeOf(element, `${kind}Code`);
  return code || attributeOf(element, "name") || idOf(element) || "";
}

function correlationIn(element: XmlElement): string | undefined {
  const holder = elementsIn(element).find(({ local }) => local === "extensionElements");
  const subscription = holder && elementsIn(holder).find(({ local }) => local === "subscription");
  return subscription && attributeOf(subscription, "correlationKey")?.replace(/^\s*=\s*/, "");
}
