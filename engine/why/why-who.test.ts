import { expect, it } from "vitest";
import { type ElementOf, ElementSchema } from "@/contracts/process";
import type { Token } from "@/engine/instance/types";
import { otherMember, testGroup, testMember } from "@/tests/support/instance-driver";
import { ana, ben, end, financeTask, start, startWhy, whyNames } from "@/tests/support/why-driver";
import { whyWho, whyYou } from "./why-who";

function task(candidates: object[], more: object = {}): ElementOf<"userTask"> {
  const element = ElementSchema.parse({ id: "look", name: "Look", type: "userTask", candidates, ...more });
  if (element.type !== "userTask") throw new Error("No task.");
  return element;
}
const finance = { kind: "group" as const, groupId: testGroup };
const member = (memberId: string) => ({ kind: "member" as const, memberId });
const { definition } = startWhy(
  [start, financeTask("check", "Check"), end],
  ["start > check", "check > end"],
).graph;
const asked = (
  element: ElementOf<"userTask">,
  token: Token | object = {},
  requester: string | null = testMember,
) => ({
  element,
  token,
  definition,
  state: { requester, variables: {} },
});
const since = "2026-03-02T09:00:00.000Z";

it.each([
  [
    "somebody of its group",
    task([finance]),
    ana,
    ["It is for Finance.", "You can do it: you are in Finance."],
  ],
  ["somebody else", task([finance]), ben, ["It is for Finance.", "It is not for you."]],
  [
    "the member it names",
    task([member(otherMember)]),
    ben,
    ["It is for Ben Ode.", "You can do it: it names you."],
  ],
  [
    "somebody with a role",
    task([{ kind: "role", role: "participant" }]),
    ben,
    ["It is for a participant.", "You can do it: your role is participant."],
  ],
  [
    "the requester",
    task([{ kind: "requester" }]),
    ana,
    ["It is for the requester.", "You can do it: you started the request."],
  ],
])("tells %s why", (_, element, viewer, sentences) => {
  expect(whyWho(asked(element), viewer, whyNames)).toEqual([...sentences, "Nobody has claimed it."]);
});

it("tells by which rule people were found, and every reason of the one who asks", () => {
  const element = task([{ kind: "requester" }, finance]);
  const found = { task: { candidates: [member(testMember), finance], since } };
  expect(whyWho(asked(element, found), ana, whyNames)).toEqual([
    "It is for Ana Lopez or Finance; the process asks for the requester or Finance.",
    "You can do it: you started the request and you are in Finance.",
    "Nobody has claimed it.",
  ]);
});

it("tells who has claimed it", () => {
  const claimed = asked(task([finance]), { claimedBy: testMember });
  expect(whyWho(claimed, ana, whyNames).at(-1)).toBe("You have claimed it.");
  expect(whyWho(claimed, ben, whyNames).at(-1)).toBe(
    "Ana Lopez has claimed it; nobody else can do it meanwhile.",
  );
});

it("tells that nobody is named", () => {
  expect(whyWho(asked(task([])), ben, whyNames)).toEqual(["Nobody is named for it."]);
});

it("tells who stands in for somebody, and who may do everything", () => {
  expect(whyYou(asked(task([finance])), { ...ben, delegators: [ana] }, whyNames)).toBe(
    "You can do it in place of Ana Lopez.",
  );
  expect(whyYou(asked(task([finance])), { ...ben, mayDoAll: true }, whyNames)).toBe(
    "It is not for you, but you may do every task.",
  );
});

it("tells whose duties must be kept apart, also from who stands in for them", () => {
  const element = task([finance], { excluded: [{ kind: "requester" }] });
  expect(whyYou(asked(element), ana, whyNames)).toBe(
    'Whoever started the request must not do "Look", nor have it done in their place.',
  );
  expect(whyYou(asked(element), { ...ben, delegators: [ana] }, whyNames)).toBe("It is not for you.");
});
