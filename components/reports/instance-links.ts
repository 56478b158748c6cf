import { writeInstanceFilter } from "@/components/instances/instance-filter-params";
import type { InstanceFilter } from "@/server/features/instances/list-instances.schema";

/** The list of instances behind a figure, which counts no test runs. */
export function instancesHref(base: string, filter: InstanceFilter): string {
  const params = writeInstanceFilter({ ...filter, test: false });
  params.set("scope", "all");
  return `${base}/requests?${params}`;
}
