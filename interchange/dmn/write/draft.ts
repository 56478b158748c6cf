/**
 * What a model wants to stand in a file: elements of DMN, in the order of its schema. A draft is printed into a new file or
 * merged into the element of a file that it came from.
 */
export interface Draft {
  local: string;
  /** Other names under which a file may hold the same: which kind of element another file's id belongs to is not known. */
  alternatives?: readonly string[];
  attributes: ReadonlyMap<string, DraftAttribute>;
  children: readonly Draft[];
  text?: string;
  /** Says nothing that its absence would not say, so it is not added to an element that lacks it. */
  implied?: boolean;
}

export interface DraftAttribute {
  value: string;
  /** Not added to an element that lacks it. */
  implied?: boolean;
}

type Given = Readonly<Record<string, string | undefined>>;

export function draft(
  local: string,
  given: Given = {},
  children: readonly (Draft | undefined)[] = [],
): Draft {
  const attributes = new Map<string, DraftAttribute>();
  for (const [name, value] of Object.entries(given)) if (value !== undefined) attributes.set(name, { value });
  return { local, attributes, children: children.filter((child) => child !== undefined) };
}

/** An element that holds nothing but text; none where there is no text. */
export function textDraft(local: string, text: string | undefined): Draft | undefined {
  return text === undefined
    ? undefined
    : { ...draft(local), text, ...(text === "" ? { implied: true } : {}) };
}

/** A text inside an element: `<inputValues><text>…</text></inputValues>`. */
export function wrappedText(local: string, text: string | undefined): Draft | undefined {
  return text === undefined ? undefined : draft(local, {}, [textDraft("text", text)]);
}

/** The draft with an attribute that an element may lack without saying anything else. */
export function withImplied(of: Draft, name: string, value: string): Draft {
  return { ...of, attributes: new Map(of.attributes).set(name, { value, implied: true }) };
}
