import { expect, it } from "vitest";
import { requestInWords } from "./request-of";

const names = { member: () => "Ana Lopez", group: () => undefined };
const mail = { kind: "email", subject: "Your application", text: "Dear Mara," } as const;

it.each([
  [[{ address: "mara@applicant.example" }], "mara@applicant.example"],
  [[{ address: "mara@applicant.example" }, { memberId: "m" }], "mara@applicant.example and Ana Lopez"],
  [[{ groupId: "g" }, { role: "admin" as const }], "a deleted group and an admin"],
  [[], "Nobody"],
])("tells to whom a mail would go", (to, words) => {
  expect(requestInWords({ ...mail, to }, names)).toEqual({
    what: "E-mail: Your application",
    details: { To: words, Text: "Dear Mara," },
  });
});
