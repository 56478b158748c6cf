/**
 * How each procedure is asked for another tenant's things. Every procedure has an entry; a new one without an entry
 * fails the test. `refuses`: inputs that name something foreign and must give NOT_FOUND. `hides`: inputs whose answer
 * must hold nothing foreign. `open`: why there is no tenant to protect.
 */
import type { Victim } from "./victim";

type Own = { groupId: string; memberId: string; processId: string };
export type Attack =
  | { refuses: (victim: Victim, own: Own) => unknown[] }
  | { hides: (victim: Victim, own: Own) => unknown[] }
  | { open: string };

const hidesAll: Attack = { hides: () => [undefined] };
const refusesHook: Attack = { refuses: ({ hookId }) => [{ hookId }] };
const refusesEndpoint: Attack = { refuses: ({ endpointId }) => [{ endpointId }] };
const refusesTask: Attack = { refuses: ({ taskId }) => [{ taskId }] };
const refusesForm: Attack = { refuses: ({ formId }) => [{ formId }] };
const refusesDecision: Attack = { refuses: ({ decisionId }) => [{ decisionId }] };
const refusesDecisionVersion: Attack = {
  refuses: ({ decisionId, decisionVersionId }) => [{ decisionId, versionId: decisionVersionId }],
};
const refusesTable: Attack = { refuses: ({ tableId }) => [{ tableId }] };
const refusesProcess: Attack = { refuses: ({ processId }) => [{ processId }] };
const refusesMember: Attack = { refuses: ({ memberId }) => [{ memberId }] };

const drafts = ({ formId, processId, decisionId }: Victim) =>
  [
    { kind: "form", id: formId },
    { kind: "process", id: processId },
    { kind: "decision", id: decisionId },
  ].map((subject) => ({ subject, page: crypto.randomUUID() }));

const linkSettings = {
  name: "Mine",
  isOn: true,
  opensAt: null,
  closesAt: null,
  maxAnswers: null,
  onePer: null,
  emailField: null,
  thanks: null,
  redirectUrl: null,
  urlFields: [],
  maySave: true,
  mayEmbed: true,
};

const tomorrow = () => new Date(Date.now() + 24 * 60 * 60 * 1000);

export const attacks: Record<string, Attack> = {
  "account.signUp": { open: "Works signed out and names nothing." },
  "account.signOutEverywhere": { open: "Names nothing but the caller." },
  "tenants.list": hidesAll,
  "tenants.getWorkingTime": hidesAll,
  "tenants.changeWorkingTime": { open: "Changes the caller's own tenant and names nothing." },
  "tenants.create": { open: "Makes a tenant and names nothing." },

  "members.list": hidesAll,
  "members.changeRole": { refuses: ({ memberId }) => [{ memberId, role: "viewer" }] },
  "members.reportTo": {
    refuses: (victim, own) => [
      { memberId: victim.memberId, managerId: null },
      { memberId: own.memberId, managerId: victim.memberId },
    ],
  },
  "members.remove": refusesMember,
  "members.restore": refusesMember,
  "members.invite": { open: "Names an address only; the invitation is the caller's tenant's." },
  "members.listInvitations": hidesAll,
  "members.revokeInvitation": { refuses: ({ invitationId }) => [{ invitationId }] },
  "members.acceptInvitation": { open: "Who holds the link is meant to come in." },
  "members.signUpInvited": { open: "Who holds the link is meant to come in." },

  "groups.list": hidesAll,
  "groups.create": { open: "Names nothing." },
  "groups.rename": { refuses: ({ groupId }) => [{ groupId, name: "Mine" }] },
  "groups.delete": { refuses: ({ groupId }) => [{ groupId }] },
  "groups.addMember": {
    refuses: (victim, own) => [
      { groupId: victim.groupId, memberId: own.memberId },
      { groupId: own.groupId, memberId: victim.memberId },
    ],
  },
  "groups.removeMember": { refuses: ({ groupId, memberId }) => [{ groupId, memberId }] },

  "endpoints.list": hidesAll,
  "endpoints.listEventTypes": hidesAll,
  "endpoints.listDeliveries": refusesEndpoint,
  "endpoints.create": { open: "Names nothing of the tenant's." },
  "endpoints.update": {
    refuses: ({ endpointId }) => [{ endpointId, name: "Mine", url: "https://mine.example", eventTypes: [] }],
  },
  "endpoints.rotateSecret": refusesEndpoint,
  "endpoints.disable": refusesEndpoint,
  "endpoints.enable": refusesEndpoint,
  "endpoints.remove": refusesEndpoint,
  "endpoints.redeliver": refusesEndpoint,

  "links.list": hidesAll,
  "links.get": { refuses: ({ linkId }) => [{ linkId }] },
  "links.listStarts": hidesAll,
  "links.create": { refuses: ({ processId }) => [{ name: "Mine", processId }] },
  "links.update": { refuses: ({ linkId }) => [{ ...linkSettings, linkId }] },
  "links.open": { open: "Who holds the address is meant to see the form." },
  "links.unlock": { open: "Who holds the address may enter its password." },
  "links.answer": { open: "Who holds the address is meant to fill in the form." },
  "links.save": { open: "Who holds the address may save what they filled in." },

  "hooks.list": hidesAll,
  "hooks.get": refusesHook,
  "hooks.listProcesses": hidesAll,
  "hooks.create": { refuses: ({ processId }) => [{ name: "Mine", processId }] },
  "hooks.rotateSecret": refusesHook,
  "hooks.disable": refusesHook,
  "hooks.enable": refusesHook,

  "forms.list": { hides: () => [{}, { search: "Victim" }] },
  "forms.get": refusesForm,
  "forms.create": { open: "Names nothing." },
  "forms.updateDraft": { refuses: ({ formId, form }) => [{ formId, draftRevision: 1, draft: form }] },
  "forms.review": refusesForm,
  "forms.publish": { refuses: ({ formId }) => [{ formId, draftRevision: 1 }] },
  "forms.listSteps": refusesForm,
  "forms.listVersions": refusesForm,
  "forms.getVersion": { refuses: ({ formId, formVersionId }) => [{ formId, versionId: formVersionId }] },
  "forms.restoreVersion": { refuses: ({ formId, formVersionId }) => [{ formId, versionId: formVersionId }] },
  "submissions.getColumns": refusesForm,
  "submissions.list": refusesForm,
  "submissions.count": refusesForm,
  "forms.export": {
    refuses: ({ formId, formVersionId }) => [
      { formId, as: "json" },
      { formId, versionId: formVersionId, as: "jsonSchema" },
    ],
  },
  "forms.previewFile": { open: "Reads the caller's own file and names nothing." },
  "forms.import": { open: "Makes forms of the caller's own file and names nothing." },
  "forms.archive": { refuses: ({ formId }) => [{ formId, archived: true }] },

  "decisions.list": { hides: () => [{}, { search: "Victim" }] },
  "decisions.get": refusesDecision,
  "decisions.create": { open: "Names nothing." },
  "decisions.updateDraft": {
    refuses: ({ decisionId, decisionModel }) => [{ decisionId, draftRevision: 1, draft: decisionModel }],
  },
  "decisions.publish": { refuses: ({ decisionId }) => [{ decisionId, draftRevision: 1 }] },
  "decisions.listVersions": refusesDecision,
  "decisions.getVersion": refusesDecisionVersion,
  "decisions.restoreVersion": refusesDecisionVersion,
  "decisions.readFile": { open: "Reads what the caller sends and names nothing." },
  "decisions.import": { open: "Makes a decision of what the caller sends and names nothing." },
  "decisions.export": {
    refuses: ({ decisionId, decisionVersionId }) => [
      { decisionId },
      { decisionId, versionId: decisionVersionId },
    ],
  },
  "decisions.archive": { refuses: ({ decisionId }) => [{ decisionId, archived: true }] },

  "dataTables.list": { hides: () => [{}, { search: "Victim" }] },
  "dataTables.get": refusesTable,
  "dataTables.create": { open: "Names nothing." },
  "dataTables.update": {
    refuses: ({ tableId, tableShape }) => [{ tableId, revision: 1, name: "Mine", shape: tableShape }],
  },
  "dataTables.archive": { refuses: ({ tableId }) => [{ tableId, archived: true }] },
  "dataTables.listRecords": refusesTable,
  "dataTables.lookUp": {
    refuses: ({ tableId, processId, taskId }) => [
      { place: { kind: "draft", tableId, columns: [] } },
      { place: { kind: "start", processId, field: "secret" } },
      { place: { kind: "task", taskId, field: "secret" } },
    ],
  },
  "dataTables.saveRecords": {
    refuses: ({ tableId, recordId }) => [
      { tableId, delete: [{ id: recordId, version: 1 }] },
      { tableId, create: [{ id: crypto.randomUUID(), cells: { name: "Mine" } }] },
    ],
  },
  "dataTables.previewImport": { refuses: ({ tableId }) => [{ tableId, csv: "Name\nMine" }] },
  "dataTables.import": { refuses: ({ tableId }) => [{ tableId, csv: "Name\nMine" }] },
  "dataTables.export": refusesTable,

  "templates.list": hidesAll,
  "templates.get": { hides: () => [{ key: "purchase" }] },
  "templates.createFrom": { open: "Makes the caller's own things and names nothing." },

  "processes.list": { hides: () => [{}, { search: "Victim" }] },
  "processes.listStartable": hidesAll,
  "processes.directory": refusesProcess,
  "processes.get": refusesProcess,
  "processes.create": { refuses: ({ formId }) => [{ name: "Mine", formId }] },
  "processes.updateDraft": {
    refuses: ({ processId, definition }) => [{ processId, draftRevision: 1, draft: definition }],
  },
  "processes.check": refusesProcess,
  "processes.review": refusesProcess,
  "processes.publish": { refuses: ({ processId }) => [{ processId, draftRevision: 1 }] },
  "processes.listVersions": refusesProcess,
  "processes.getVersion": {
    refuses: ({ processId, versionId }, own) => [
      { processId, versionId },
      { processId: own.processId, versionId },
    ],
  },
  "processes.restoreVersion": {
    refuses: ({ processId, versionId }, own) => [
      { processId, versionId },
      { processId: own.processId, versionId },
    ],
  },
  "processes.readFile": { open: "Reads what the caller sends and names nothing." },
  "processes.import": { open: "Makes processes of what the caller sends and names nothing." },
  "processes.export": {
    refuses: ({ processId, versionId }, own) => [
      { processId },
      { processId, versionId },
      { processId: own.processId, versionId },
    ],
  },
  "processes.archive": { refuses: ({ processId }) => [{ processId, archived: true }] },

  "presence.get": { refuses: drafts },
  "presence.report": { refuses: (victim) => drafts(victim).map((input) => ({ ...input, place: null })) },
  "presence.leave": { open: "Ends what the caller's own page said." },

  "testRuns.getStart": refusesProcess,
  "testRuns.start": {
    refuses: ({ processId }) => [{ processId, submission: {}, calls: "held", idempotencyKey: processId }],
  },
  "testRuns.answerCall": {
    refuses: ({ instanceId }) => [{ instanceId, token: 1, reply: { kind: "result", value: null } }],
  },
  "scenarios.listReplies": refusesProcess,
  "scenarios.list": refusesProcess,
  "scenarios.save": {
    refuses: ({ processId, scenarioId }, own) => [
      { processId, scenario: { name: "Mine", expected: { status: "completed" } } },
      { processId: own.processId, scenarioId, scenario: { name: "Mine", expected: { status: "completed" } } },
    ],
  },
  "scenarios.rename": { refuses: ({ scenarioId }) => [{ scenarioId, name: "Mine" }] },
  "scenarios.delete": { refuses: ({ scenarioId }) => [{ scenarioId }] },

  "instances.list": {
    hides: ({ processId, instanceId }) => [
      { scope: "all" },
      { scope: "all", filter: { processId } },
      { scope: "all", filter: { search: "Victim" } },
      { scope: "all", cursor: instanceId },
    ],
  },
  "instances.get": { refuses: ({ instanceId }) => [{ instanceId }] },
  "instances.stateAt": {
    refuses: ({ instanceId }) => [
      { instanceId, sequence: 1 },
      { instanceId, sequence: 1, events: 1 },
    ],
  },
  "instances.why": {
    refuses: ({ instanceId }) => [{ instanceId }, { instanceId, moment: { sequence: 1 } }],
  },
  "instances.getStart": refusesProcess,
  "instances.saveStart": { refuses: ({ processId }) => [{ processId, element: "begin", values: {} }] },
  "instances.discardStart": { refuses: ({ processId }) => [{ processId, element: "begin" }] },
  "instances.start": {
    refuses: ({ processId, instanceId }) => [{ processId, submission: {}, idempotencyKey: instanceId }],
  },
  "instances.activateElement": {
    refuses: ({ instanceId, token }) => [{ instanceId, token, element: "step" }],
  },
  "instances.completeAdHoc": { refuses: ({ instanceId, token }) => [{ instanceId, token }] },
  "instances.retryIncident": { refuses: ({ instanceId, token }) => [{ instanceId, token }] },
  "instances.repair": {
    refuses: ({ instanceId, token }) => [
      { instanceId, repair: { action: "skip", token }, reason: "Mine now" },
    ],
  },
  "instances.previewRepair": {
    refuses: ({ instanceId, token }) => [{ instanceId, repair: { action: "skip", token } }],
  },
  "instances.bulkPreview": {
    refuses: ({ instanceId, versionId }, own) => [
      { selection: { kind: "ids", instanceIds: [instanceId] }, action: { action: "end" } },
      {
        selection: { kind: "filter", filter: { processId: own.processId } },
        action: { action: "migrate", versionId, mapping: {} },
      },
    ],
  },
  "instances.bulkRepair": {
    refuses: ({ instanceId, versionId, processId }, own) => [
      {
        selection: { kind: "ids", instanceIds: [instanceId] },
        action: { action: "end" },
        reason: "Mine now",
        idempotencyKey: processId,
      },
      {
        selection: { kind: "filter", filter: { processId: own.processId } },
        action: { action: "migrate", versionId, mapping: {} },
        reason: "Mine now",
        idempotencyKey: processId,
      },
    ],
  },
  "instances.getBulk": { refuses: ({ bulkOperationId }) => [{ operationId: bulkOperationId }] },
  "instances.listBulks": hidesAll,
  "instances.cancelBulk": { refuses: ({ bulkOperationId }) => [{ operationId: bulkOperationId }] },
  "instances.withdraw": { refuses: ({ instanceId }) => [{ instanceId, reason: "Mine now" }] },
  "instances.terminate": { refuses: ({ instanceId }) => [{ instanceId, reason: "Mine now" }] },

  "messages.list": { hides: () => [{}, { status: "waiting" }] },
  "messages.send": {
    hides: () => [{ name: "Arrived", correlationKey: "7", idempotencyKey: crypto.randomUUID() }],
  },
  "signals.send": { hides: () => [{ name: "Alarm", idempotencyKey: crypto.randomUUID() }] },

  "tasks.list": {
    hides: ({ processId, taskId }) => [{}, { processId }, { list: "done" }, { cursor: taskId }],
  },
  "tasks.count": hidesAll,
  "tasks.get": refusesTask,
  "tasks.claim": refusesTask,
  "tasks.release": refusesTask,
  "tasks.sendBack": { refuses: ({ taskId }) => [{ taskId, element: "approve", comment: "Mine" }] },
  "tasks.ask": {
    refuses: ({ taskId, memberId }, own) => [
      { taskId, memberId: own.memberId, question: "What is it?" },
      { taskId, memberId, question: "What is it?" },
    ],
  },
  "tasks.answer": { refuses: ({ taskId }) => [{ taskId, answer: "Mine" }] },
  "tasks.assign": {
    refuses: ({ taskId, memberId }, own) => [
      { taskId, memberId: own.memberId },
      { taskId, memberId },
    ],
  },
  "tasks.complete": {
    refuses: ({ taskId }) => [{ taskId, outcome: "yes", comment: null, submission: {} }],
  },

  "delegations.list": hidesAll,
  "delegations.create": {
    refuses: (victim, own) => [
      { toMemberId: victim.memberId, startsAt: new Date(), endsAt: tomorrow() },
      { toMemberId: own.memberId, processId: victim.processId, startsAt: new Date(), endsAt: tomorrow() },
    ],
  },
  "delegations.end": { refuses: ({ delegationId }) => [{ delegationId }] },

  "reports.processes": hidesAll,
  "retention.get": hidesAll,
  "retention.preview": { hides: () => [{ months: 1 }] },
  "retention.change": { open: "Changes the caller's own tenant and names nothing." },
  "reports.processingLoad": { hides: () => [{ period: "hour" }, { period: "day" }] },
  "servers.listPlugs": { open: "Servers belong to the platform; outside of a demo it names none." },
  "servers.pullPlug": { open: "Servers belong to the platform; outside of a demo it is refused." },
  "servers.plugProgress": { refuses: () => [{ serverId: "01980000-0000-7000-8000-00000000dead" }] },
  "reports.processPerformance": { refuses: ({ processId }) => [{ processId, days: 30 }] },
};
