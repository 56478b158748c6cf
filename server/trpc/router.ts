/** Everything the browser can call. A feature adds one line here; its own router file only assembles procedures. */
import { accountRouter } from "../features/account/account.router";
import { dataTablesRouter } from "../features/data-tables/data-tables.router";
import { decisionsRouter } from "../features/decisions/decisions.router";
import { delegationsRouter } from "../features/delegations/delegations.router";
import { endpointsRouter } from "../features/endpoints/endpoints.router";
import { formsRouter } from "../features/forms/forms.router";
import { groupsRouter } from "../features/groups/groups.router";
import { hooksRouter } from "../features/hooks/hooks.router";
import { instancesRouter } from "../features/instances/instances.router";
import { linksRouter } from "../features/links/links.router";
import { membersRouter } from "../features/members/members.router";
import { messagesRouter, signalsRouter } from "../features/messages/messages.router";
import { presenceRouter } from "../features/presence/presence.router";
import { processesRouter } from "../features/processes/processes.router";
import { reportsRouter } from "../features/reports/reports.router";
import { retentionRouter } from "../features/retention/retention.router";
import { scenariosRouter } from "../features/scenarios/scenarios.router";
import { serversRouter } from "../features/servers/servers.router";
import { submissionsRouter } from "../features/submissions/submissions.router";
import { tasksRouter } from "../features/tasks/tasks.router";
import { templatesRouter } from "../features/templates/templates.router";
import { tenantsRouter } from "../features/tenants/tenants.router";
import { testRunsRouter } from "../features/test-runs/test-runs.router";
import { createCallerFactory, router } from "./procedures";

export const appRouter = router({
  account: accountRouter,
  tenants: tenantsRouter,
  forms: formsRouter,
  decisions: decisionsRouter,
  dataTables: dataTablesRouter,
  groups: groupsRouter,
  endpoints: endpointsRouter,
  hooks: hooksRouter,
  links: linksRouter,
  instances: instancesRouter,
  presence: presenceRouter,
  processes: processesRouter,
  scenarios: scenariosRouter,
  testRuns: testRunsRouter,
  templates: templatesRouter,
  submissions: submissionsRouter,
  tasks: tasksRouter,
  delegations: delegationsRouter,
  reports: reportsRouter,
  servers: serversRouter,
  retention: retentionRouter,
  members: membersRouter,
  messages: messagesRouter,
  signals: signalsRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures directly, without HTTP: server components and tests. */
export const createCaller = createCallerFactory(appRouter);
