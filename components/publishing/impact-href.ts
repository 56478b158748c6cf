import { writeInstanceFilter } from "@/components/instances/instance-filter-params";
import type { ImpactSubject } from "@/contracts/impact";
import type { Role } from "@/contracts/role";

/** Where people see what is hit; null where their role has no page for it. */
export function impactHref(base: string, about: ImpactSubject, role: Role): string | null {
  const isAdmin = role === "owner" || role === "admin";
  switch (about.kind) {
    case "process":
      return `${base}/processes/${about.id}`;
    case "form":
      return `${base}/forms/${about.id}`;
    case "answers":
      return `${base}/forms/${about.formId}/answers`;
    case "decision":
      return `${base}/decisions/${about.id}`;
    case "hook":
      return isAdmin ? `${base}/admin/hooks?process=${about.processId}` : null;
    case "endpoint":
      return isAdmin ? `${base}/admin/endpoints` : null;
    case "link":
      return `${base}/processes/links`;
    case "scenario":
      return `${base}/processes/${about.processId}`;
    case "report":
      return `${base}/reports/performance`;
    case "requests": {
      const { processId, version } = about;
      const filter = writeInstanceFilter({ processId, version, open: true });
      return `${base}/requests?scope=all&${filter}`;
    }
  }
}
