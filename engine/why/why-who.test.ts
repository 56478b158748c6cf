import { expect, it } from "vitest";
import { type ElementOf, ElementSchema } from "@/contracts/process";
import { otherMember, testGroup, testMember } from "@/tests/support/instance-driver";
import { ana, ben, whyNames } from "@/tests/support/why-driver";
import { whyWho } from "./why-who";

function task(...candidates: object[]): ElementOf<"userTask"> {
  const element = ElementSchema.parse({ id: "look", name: "Look", type: "userTask", candidates });
  if (element.type !== "userTask") throw new Error("No task.");
  return element;
}
const finance = { kind: "group" as const, groupId: testGroup };
const member = (memberId: string) => ({ kind: "member" as const, memberId });
const since = "2026-03-02T09:00:00.000Z";

it.each([
  ["somebody of its group", task(finance), ana, ["It is for Finance.", "You can do it: you are in Finance."]],
  ["somebody else", task(finance), ben, ["It is for Finance.", "It is not for you."]],
  [
    "the member it names",
    task(member(otherMember)),
    ben,
    ["It is for Ben Ode.", "You can do it: it names you."],
  ],
  [
    "somebody with a role",
    task({ kind: "role", role: "participant" }),
    ben,
    ["It is for a participant.", "You can do it: your role is participant."],
  ],
  [
    "the requester",
    task({ kind: "requester" }),
    ana,
    ["It is for the requester.", "You can do it: you started the request."],
  ],
])("tells %s why", (_, element, viewer, sentences) => {
  expect(whyWho({ element, token: {}, requester: testMember }, viewer, whyNames)).toEqual([
    ...sentences,
    "Nobody has claimed it.",
  ]);
});

it("tells by which rule people were found, and every reason of the one who asks", () => {
  const element = task({ kind: "requester" }, finance);
  const found = { task: { candidates: [member(testMember), finance], since } };
  expect(whyWho({ element, token: found, requester: testMember }, ana, whyNames)).toEqual([
    "It is for Ana Lopez or Finance; the process asks for the requester or Finance.",
    "You can do it: you started the request and you are in Finance.",
    "Nobody has claimed it.",
  ]);
});

it("tells who has claimed it", () => {
  const asked = { element: task(finance), token: { claimedBy: testMember }, requester: null };
  expect(whyWho(asked, ana, whyNames).at(-1)).toBe("You have claimed it.");
  expect(whyWho(asked, ben, whyNames).at(-1)).toBe(
    "Ana Lopez has claimed it; nobody else can do it meanwhile.",
  );
});

it("tells that nobody is named", () => {
  expect(whyWho({ element: task(), token: {}, requester: null }, ben, whyNames)).toEqual([
    "Nobody is named for it.",
  ]);
});
