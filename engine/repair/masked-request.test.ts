import { expect, it } from "vitest";
import type { EffectRequest } from "@/contracts/journal";
import { MASK, maskedRequest } from "./masked-request";

const request = (change: object): EffectRequest => ({
  kind: "http",
  method: "POST",
  url: "https://erp.example/orders",
  headers: [],
  body: null,
  timeoutSeconds: 30,
  ...change,
});

it("shows what was sent, but nothing that lets somebody in", () => {
  const sent = request({
    url: "https://ada:pass@erp.example/orders?id=7&api_key=k1&page=2",
    headers: [
      { name: "Authorization", value: "Bearer abc" },
      { name: "X-Api-Key", value: "k2" },
      { name: "X-Trace", value: "t1" },
    ],
    body: { amount: 12, login: { user: "ada", password: "p" }, list: [{ clientSecret: "s" }] },
  });
  expect(maskedRequest(sent)).toEqual(
    request({
      url: `https://${MASK}@erp.example/orders?id=7&api_key=${MASK}&page=2`,
      headers: [
        { name: "Authorization", value: MASK },
        { name: "X-Api-Key", value: MASK },
        { name: "X-Trace", value: "t1" },
      ],
      body: { amount: 12, login: { user: "ada", password: MASK }, list: [{ clientSecret: MASK }] },
    }),
  );
});

it("leaves an e-mail as it is", () => {
  const mail: EffectRequest = {
    kind: "email",
    to: [{ address: "a@b.example" }],
    subject: "Token",
    text: "x",
  };
  expect(maskedRequest(mail)).toBe(mail);
});
