/** What is drawn, waited for and written to journals has to be recorded, so that later releases are held to it. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { JournalEventType } from "@/contracts/journal";
import { elementRegistry } from "@/engine/elements/registry";
import { eventRegistry } from "@/engine/events/registry";

const folder = path.join(import.meta.dirname, "recorded");
const recorded = globSync("*/*.json", { cwd: folder })
  .map((file) => readFileSync(path.join(folder, file), "utf8"))
  .join("\n");

/** A new type has no line here and does not compile. */
const journalEvents: Record<JournalEventType, true> = {
  callCompleted: true,
  callFailed: true,
  callRequested: true,
  choiceOpened: true,
  compensationStarted: true,
  compensationThrown: true,
  conditionChanged: true,
  decisionMade: true,
  effectFailed: true,
  effectRequested: true,
  effectSucceeded: true,
  elementActivated: true,
  elementCompleted: true,
  elementEntered: true,
  elementHeld: true,
  errorThrown: true,
  escalationThrown: true,
  eventAwaited: true,
  eventOccurred: true,
  incidentRaised: true,
  incidentResolved: true,
  instanceCompleted: true,
  instanceMigrated: true,
  instanceStarted: true,
  instanceTerminated: true,
  loopStarted: true,
  messageThrown: true,
  permitAwaited: true,
  permitGranted: true,
  notificationRequested: true,
  repaired: true,
  scopeClosed: true,
  scopeOpened: true,
  signalThrown: true,
  taskAnswered: true,
  taskAsked: true,
  taskAssigned: true,
  taskClaimed: true,
  taskCompleted: true,
  taskCreated: true,
  taskFollowedUp: true,
  taskHandedOn: true,
  taskReleased: true,
  taskReturned: true,
  taskVoted: true,
  timerCancelled: true,
  timerFired: true,
  timerScheduled: true,
  tokenArrived: true,
  tokensCancelled: true,
  tokensJoined: true,
  variablesChanged: true,
};

const types = [...Object.keys(elementRegistry), ...Object.keys(eventRegistry), ...Object.keys(journalEvents)];

it.each(types)("%s is in a recorded journal", (type) => {
  expect(recorded.includes(`"type": "${type}"`)).toBe(true);
});
