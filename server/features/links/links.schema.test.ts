import { describe, expect, it } from "vitest";
import { UpdateLinkInputSchema } from "./links.schema";

const settings = {
  linkId: "01a20000-0000-7000-8000-000000000002",
  name: "Web site",
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
const complaintsOf = (change: object) =>
  UpdateLinkInputSchema.safeParse({ ...settings, ...change }).error?.issues.map(({ path }) =>
    path.join("."),
  ) ?? [];

describe("where people are sent afterwards", () => {
  it.each([
    ["https://example.test/thanks?from=form#top", "https://example.test/thanks?from=form#top"],
    [" HTTPS://Example.test ", "https://example.test/"],
  ])("is %j", (redirectUrl, expected) => {
    expect(UpdateLinkInputSchema.parse({ ...settings, redirectUrl }).redirectUrl).toBe(expected);
  });

  it.each([
    "http://example.test",
    "javascript:alert(1)",
    "//example.test",
    "/inbox",
    "https://",
    "https:example.test",
    "https://user:secret@example.test",
    "data:text/html,x",
    "",
  ])("is not %j", (redirectUrl) => {
    expect(complaintsOf({ redirectUrl })).toEqual(["redirectUrl"]);
  });
});

it("closes after it opens, and asks for the field by which addresses are told apart", () => {
  const [early, late] = [new Date("2026-11-23T10:00:00Z"), new Date("2026-11-24T10:00:00Z")];
  expect(complaintsOf({ opensAt: early, closesAt: late })).toEqual([]);
  expect(complaintsOf({ opensAt: late, closesAt: early })).toEqual(["closesAt"]);
  expect(complaintsOf({ opensAt: late, closesAt: late })).toEqual(["closesAt"]);
  expect(complaintsOf({ onePer: "email" })).toEqual(["emailField"]);
  expect(complaintsOf({ onePer: "email", emailField: "email" })).toEqual([]);
});

it("refuses limits that are none and passwords that are too short", () => {
  expect(complaintsOf({ maxAnswers: 0 })).toEqual(["maxAnswers"]);
  expect(complaintsOf({ maxAnswers: 1.5 })).toEqual(["maxAnswers"]);
  expect(complaintsOf({ password: "short" })).toEqual(["password"]);
  expect(complaintsOf({ password: null })).toEqual([]);
});
