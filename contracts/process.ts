import { z } from "zod";
import { RecordOperationSchema } from "./data-table";
import { DurationSchema } from "./duration";
import { EventDefinitionSchema, type EventType, MessageEventSchema } from "./event-definition";
import { ExpressionSourceSchema, KeySchema } from "./form";
import {
  CandidateSchema,
  CompletionSchema,
  DistributionSchema,
  ExclusionSchema,
  FollowUpSchema,
} from "./human-work";
import { LoopSchema } from "./loop";
import { throttleFields } from "./throttle";

/** Text with {{ FEEL }} parts. */
export const TemplateSchema = z.string().max(20000);

/** A button on the task; `value` is what conditions compare with. */
export const OutcomeSchema = z.object({
  value: KeySchema,
  label: z.string().min(1).max(60),
  tone: z.enum(["positive", "negative", "neutral"]).default("neutral"),
  /** Whether the person must say why. */
  commentRequired: z.boolean().default(false),
});
export type Outcome = z.infer<typeof OutcomeSchema>;

const elementBase = {
  /** Also the name of the variable that holds the element's result. */
  id: KeySchema,
  name: z.string().max(200),
  documentation: z.string().max(5000).optional(),
  /** Id of the sub-process that it stands in; absent: the process itself. */
  parent: KeySchema.optional(),
};

const activityBase = { ...elementBase, loop: LoopSchema.optional(), ...throttleFields };

/** Sets a variable to what a FEEL expression gives. */
export const AssignmentSchema = z.object({ variable: KeySchema, expression: ExpressionSourceSchema });
export type Assignment = z.infer<typeof AssignmentSchema>;

/** How a step shows its form: what the form itself says, unless these say otherwise. */
const stepFields = {
  /** Field keys that can be changed here; absent: all. Others are shown read-only. */
  editableFields: z.array(KeySchema).max(1000).optional(),
  /**
   * Field keys that are not shown here and keep what they hold. What nothing in sight needs stays on the server, but it is no
   * right: who may see the request sees its values there.
   */
  hiddenFields: z.array(KeySchema).max(1000).optional(),
  /** Field keys that have to be filled in here. */
  requiredFields: z.array(KeySchema).max(1000).optional(),
};

/** What a FEEL expression gives, for a column of a data table. */
export const CellExpressionSchema = z.object({ column: KeySchema, expression: ExpressionSourceSchema });
export type CellExpression = z.infer<typeof CellExpressionSchema>;

const HttpFailureSchema = z.int().min(400).max(599);

/** How often and how soon an outside effect is tried again before it becomes an incident. */
export const RetryPolicySchema = z.object({
  /** Tries in all, the first included. */
  attempts: z.int().min(1).max(20).default(5),
  /** Seconds before the second try; doubles each time, at most an hour, with jitter. */
  backoffSeconds: z.number().min(0).max(3600).default(5),
  /** HTTP answers that end the tries at once, though they usually pass (5xx, 408, 425, 429). */
  finalStatuses: z.array(HttpFailureSchema).max(50).optional(),
  /** HTTP answers that are worth another try, though they usually come again (all other 4xx). */
  retryStatuses: z.array(HttpFailureSchema).max(50).optional(),
});
export type RetryPolicy = z.infer<typeof RetryPolicySchema>;

/** A node of a process (BPMN 2.0 flow node). */
export const ElementSchema = z.discriminatedUnion("type", [
  /**
   * BPMN start event. Without an event people or hooks start it, and with a form a start must carry a valid submission of
   * it; a process may have several, each begins an instance of its own, and a hook takes the first that is open to it.
   * With an event it starts when that happens; in an event sub-process it must have one.
   */
  z.object({
    ...elementBase,
    type: z.literal("startEvent"),
    formId: z.uuid().optional(),
    ...stepFields,
    startedBy: z
      .array(z.enum(["member", "hook"]))
      .min(1)
      .default(["member"]),
    event: EventDefinitionSchema.optional(),
    /** In an event sub-process: whether what surrounds it stops. */
    interrupting: z.boolean().optional(),
  }),
  /** Absent event: only its own branch ends. */
  z.object({ ...elementBase, type: z.literal("endEvent"), event: EventDefinitionSchema.optional() }),
  /** Waits for an event in the flow. Result variable: what came with it. A wait for a time is the type `timer`. */
  z.object({ ...elementBase, type: z.literal("intermediateCatchEvent"), event: EventDefinitionSchema }),
  z.object({
    ...elementBase,
    type: z.literal("intermediateThrowEvent"),
    event: EventDefinitionSchema.optional(),
  }),
  /** Sits on the border of an activity and catches what happens while that is at work. Result variable: what came with it. */
  z.object({
    ...elementBase,
    type: z.literal("boundaryEvent"),
    attachedTo: KeySchema,
    event: EventDefinitionSchema,
    /** Whether the activity stops when it happens. */
    interrupting: z.boolean().default(true),
  }),
  /**
   * Result variable: {outcome, comment, completedBy, completedAt}, and `votes` where several do it. Fields of its form go to
   * the variables by key.
   */
  z.object({
    ...activityBase,
    type: z.literal("userTask"),
    formId: z.uuid().optional(),
    ...stepFields,
    outcomes: z.array(OutcomeSchema).max(10).default([]),
    candidates: z.array(CandidateSchema).max(50).default([]),
    completion: CompletionSchema.optional(),
    excluded: z.array(ExclusionSchema).max(20).optional(),
    distribution: DistributionSchema.optional(),
    /** When it should be done: so long after it began, or at the moment that the expression gives. At most one of both. */
    dueAfter: DurationSchema.optional(),
    dueAt: ExpressionSourceSchema.optional(),
    /** Whether the durations of due date and follow-ups count in working time; what comes before the due date never does. */
    workingTime: z.boolean().optional(),
    followUps: z.array(FollowUpSchema).max(20).optional(),
    /** Earlier tasks to which it can be sent back with a comment; each has to stand in the same sub-process. */
    returnTo: z.array(KeySchema).max(20).optional(),
    /** Shown on the task; may have {{ FEEL }} parts over the process's values. */
    instructions: z.string().max(2000).optional(),
    /** After this time without completion the candidates are reminded by e-mail, once. */
    reminderAfter: DurationSchema.optional(),
  }),
  z.object({ ...elementBase, type: z.literal("exclusiveGateway") }),
  z.object({ ...elementBase, type: z.literal("parallelGateway") }),
  /** Takes every branch whose condition holds, and waits for all that can still come. */
  z.object({ ...elementBase, type: z.literal("inclusiveGateway") }),
  /** Goes on with what happens first of the events after it. */
  z.object({ ...elementBase, type: z.literal("eventBasedGateway") }),
  z.object({
    ...activityBase,
    type: z.literal("setValues"),
    assignments: z.array(AssignmentSchema).max(100).default([]),
  }),
  /** Result variable: {status, body}. */
  z.object({
    ...activityBase,
    type: z.literal("httpRequest"),
    method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).default("POST"),
    url: TemplateSchema,
    headers: z
      .array(z.object({ name: z.string().min(1).max(200), value: TemplateSchema }))
      .max(50)
      .default([]),
    /** FEEL expression whose value is sent as JSON. */
    body: ExpressionSourceSchema.optional(),
    /** Seconds. */
    timeoutSeconds: z.number().min(1).max(120).default(30),
    retry: RetryPolicySchema.default({ attempts: 5, backoffSeconds: 5 }),
  }),
  z.object({
    ...activityBase,
    type: z.literal("email"),
    /** Addresses, separated by commas; the word `requester` stands for the requester's address. */
    to: TemplateSchema,
    subject: TemplateSchema,
    text: TemplateSchema,
    retry: RetryPolicySchema.default({ attempts: 5, backoffSeconds: 5 }),
  }),
  /** Tells the endpoints that want it, as a webhook event, and goes on. */
  z.object({
    ...activityBase,
    type: z.literal("webhookEvent"),
    /** What endpoints subscribe to, such as `order.approved`. */
    eventType: z.string().max(100).default(""),
    /** FEEL; absent: all values that are seen here. */
    data: ExpressionSourceSchema.optional(),
  }),
  /** Makes a file of Markdown with {{ FEEL }} parts. Result variable: a list of one file, as a field for files has it. */
  z.object({
    ...activityBase,
    type: z.literal("document"),
    format: z.enum(["pdf", "docx"]).default("pdf"),
    /** Without its ending; empty: the element's name. */
    fileName: TemplateSchema.default(""),
    text: TemplateSchema.default(""),
  }),
  /** BPMN intermediate catch event with a timer: waits for a duration, or until the date-time the expression gives. */
  z.object({
    ...elementBase,
    type: z.literal("timer"),
    duration: DurationSchema.optional(),
    until: ExpressionSourceSchema.optional(),
    /** Whether only working time counts in the duration. */
    workingTime: z.boolean().optional(),
  }),
  /**
   * Starts an instance of another process and waits until that has ended; without `wait` only until it has started. The called
   * instance begins with the `inputs`, on top of all values that are seen here if `allInputs`; `outputs` see its values as
   * `called`, and come on top of all of them if `allOutputs`.
   */
  z.object({
    ...activityBase,
    type: z.literal("callActivity"),
    processId: z.uuid().optional(),
    /** The number of a published version, or the one that is published when it is called. */
    version: z.union([z.literal("latest"), z.int().min(1)]).default("latest"),
    inputs: z.array(AssignmentSchema).max(100).default([]),
    outputs: z.array(AssignmentSchema).max(100).default([]),
    allInputs: z.boolean().optional(),
    allOutputs: z.boolean().optional(),
    wait: z.boolean().default(true),
  }),
  /** The body of a JavaScript function of `inputs`, run apart from everything. Result variable: what it returns. */
  z.object({
    ...activityBase,
    type: z.literal("scriptTask"),
    source: z.string().max(20_000),
    inputs: z.array(AssignmentSchema).max(100).default([]),
    timeoutSeconds: z.int().min(1).max(10).default(2),
  }),
  /**
   * Makes a decision. Result variable: what was decided, by its id unless `resultVariable` says otherwise. Inputs that are
   * not given here take the variable of their name.
   */
  z.object({
    ...activityBase,
    type: z.literal("businessRuleTask"),
    /** The tenant's decision model. */
    decisionId: z.uuid().optional(),
    /** Name or id of the decision or decision service in the model; absent: the one that no other requires. */
    decision: z.string().min(1).max(500).optional(),
    /** The number of a published version, or the one that is published when the process is. */
    version: z.union([z.literal("latest"), z.int().min(1)]).default("latest"),
    /** Names are those of the model's input data, with spaces and any characters. */
    inputs: z
      .array(z.object({ variable: z.string().min(1).max(500), expression: ExpressionSourceSchema }))
      .max(200)
      .default([]),
    resultVariable: KeySchema.optional(),
  }),
  /**
   * Reads or changes records of a data table, in the transaction in which the step is done. Result variable: the record, an
   * object of its cells by column key with its `id` and `found`: true; of `list` all that match, of `delete` what was deleted.
   */
  z.object({
    ...activityBase,
    type: z.literal("dataRecord"),
    /** The tenant's data table, as it is when the step runs. */
    tableId: z.uuid().optional(),
    operation: RecordOperationSchema.default("find"),
    /** Which record: in all of these columns it has what the expression gives. An upsert goes by the table's key column. */
    match: z.array(CellExpressionSchema).max(20).default([]),
    /** What create, update and upsert write; other columns of a record that exists stay. */
    values: z.array(CellExpressionSchema).max(50).default([]),
    /** Where find, update and delete meet no record: an error with the code "recordNotFound", or a result with `found`: false. */
    whenMissing: z.enum(["error", "continue"]).default("error"),
  }),
  /** Sends a message and goes on. */
  z.object({ ...activityBase, type: z.literal("sendTask"), event: MessageEventSchema }),
  /** Waits for a message. Result variable: what came with it. */
  z.object({ ...activityBase, type: z.literal("receiveTask"), event: MessageEventSchema }),
  /** What somebody does without the system's help: shown, and passed at once. To wait for it is a user task. */
  z.object({ ...activityBase, type: z.literal("manualTask") }),
  /** Elements that name it as their parent run inside; it is done when nothing is left at work there. */
  z.object({ ...activityBase, type: z.literal("subProcess") }),
  /** A sub-process that is done as a whole or, after a cancel event inside, undone. */
  z.object({ ...activityBase, type: z.literal("transaction") }),
  /**
   * Steps without a start: people start them in any order and as often as they like; what follows one runs by itself. It is
   * done when the condition holds after one of them or, without a condition, when somebody says so.
   */
  z.object({
    ...activityBase,
    type: z.literal("adHocSubProcess"),
    /** Sequential: one at a time. */
    ordering: z.enum(["parallel", "sequential"]).default("parallel"),
    completionCondition: ExpressionSourceSchema.optional(),
    /** Whether what still runs then is given up; else it comes to its end. */
    cancelRemaining: z.boolean().default(true),
  }),
  /** No flow leads in or out: its start event waits for something while what surrounds it is at work. */
  z.object({ ...elementBase, type: z.literal("eventSubProcess") }),
]);
export type Element = z.infer<typeof ElementSchema>;
export type ElementType = Element["type"];
export type ElementOf<Type extends ElementType> = Extract<Element, { type: Type }>;
/** What an event element is about; undefined for the elements without an event. */
export const eventTypeOf = (element: Element): EventType | undefined =>
  "event" in element ? element.event?.type : undefined;

/** BPMN sequence flow. */
export const FlowSchema = z.object({
  id: KeySchema,
  source: KeySchema,
  target: KeySchema,
  name: z.string().max(200).optional(),
  /**
   * FEEL; only on flows out of an activity, an exclusive or an inclusive gateway. Of the flows out of an activity all are
   * taken that have no condition or one that holds when the activity is done.
   */
  condition: ExpressionSourceSchema.optional(),
  /** Taken by such an element when no condition holds. */
  isDefault: z.boolean().optional(),
});
export type Flow = z.infer<typeof FlowSchema>;

/** Where an element is drawn when a person has moved it; absent: automatic layout. */
export const PositionSchema = z.object({ x: z.number(), y: z.number() });

/** Elements and flows as drawn in the browser and kept per version; the checker decides what can be published. */
export const ProcessDefinitionSchema = z.object({
  schemaVersion: z.literal(1),
  name: z.string().max(200),
  description: z.string().max(2000).optional(),
  /** Of its requests: each waits before its first step until it may begin. */
  ...throttleFields,
  elements: z.array(ElementSchema).max(10_000),
  flows: z.array(FlowSchema).max(20_000),
  positions: z.record(z.string(), PositionSchema).optional(),
  /** Imported from a file: the id of the process there. The file itself is kept apart and never changes. */
  originProcess: z.string().max(500).optional(),
});
export type ProcessDefinition = z.infer<typeof ProcessDefinitionSchema>;
