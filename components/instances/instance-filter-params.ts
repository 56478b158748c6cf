import { type InstanceFilter, InstanceFilterSchema } from "@/server/features/instances/list-instances.schema";

/** The query string that shows a list of instances: how a figure of a report links to what stands behind it. */
export function writeInstanceFilter(filter: InstanceFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined) params.set(name, value instanceof Date ? value.toISOString() : String(value));
  }
  return params;
}

const readers: Record<keyof InstanceFilter, (text: string) => unknown> = {
  processId: String,
  version: Number,
  status: String,
  open: (text) => text === "true",
  startedFrom: (text) => new Date(text),
  startedTo: (text) => new Date(text),
  endedFrom: (text) => new Date(text),
  endedTo: (text) => new Date(text),
  element: String,
  leftFrom: (text) => new Date(text),
  leftTo: (text) => new Date(text),
  serverId: String,
  search: String,
  test: (text) => text === "true",
};

/** Reads the filter back; what does not make sense is left out, since anybody can type an address. */
export function readInstanceFilter(params: URLSearchParams): InstanceFilter {
  const filter: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(readers)) {
    const text = params.get(name);
    if (text === null) continue;
    const single = InstanceFilterSchema.safeParse({ [name]: read(text) });
    if (single.success) Object.assign(filter, single.data);
  }
  return InstanceFilterSchema.parse(filter);
}
