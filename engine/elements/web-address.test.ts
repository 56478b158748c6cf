import { expect, it } from "vitest";
import { InstanceDriver, sequence } from "@/tests/support/instance-driver";

/** A process that sets `x` to a text and calls with it. */
function callWith(x: string, call: { url?: string; headers?: { name: string; value: string }[] }) {
  const assignments = [{ variable: "x", expression: JSON.stringify(x) }];
  const driver = new InstanceDriver(
    sequence(
      { id: "set", type: "setValues", assignments },
      { id: "call", type: "httpRequest", name: "Call", url: "https://erp.example/", ...call },
    ),
  );
  const requested = driver.start().find((event) => event.type === "effectRequested");
  return { request: requested?.request, incident: driver.at("call").incident };
}

it.each([
  ["https://erp.example/orders/{{ x }}", "a/b?c=d&e#f", "https://erp.example/orders/a%2Fb%3Fc%3Dd%26e%23f"],
  ["https://erp.example/?q={{ x }}&r={{ x }}", "ä b", "https://erp.example/?q=%C3%A4%20b&r=%C3%A4%20b"],
  ["https://erp.example/{{ x }}", "a\r\nX: y", "https://erp.example/a%0D%0AX%3A%20y"],
  ["https://erp.example/{{ x }}", "%2e%2e", "https://erp.example/%252e%252e"],
  ["https://{{ x }}/orders", "erp.example:8080", "https://erp.example:8080/orders"],
  ["{{ x }}/orders/{{ x }}", "https://a.b/c", "https://a.b/c/orders/https%3A%2F%2Fa.b%2Fc"],
  ["{{ x }}", "https://a.b/c?d=e", "https://a.b/c?d=e"],
])("fills %s with %j as data", (url, x, address) => {
  expect(callWith(x, { url }).request).toMatchObject({ kind: "http", url: address });
});

it.each([
  ["https://{{ x }}.erp.example/", "evil.example/", "that is not a valid address"],
  ["https://{{ x }}.erp.example/", "evil.example#", "that is not a valid address"],
  ["https://erp.example/orders/{{ x }}/lines", "..", "a part of its path is only dots"],
  ["https://erp.example/orders/{{ x }}", ".", "a part of its path is only dots"],
  ["{{ x }}", "https://ada:secret@erp.example/", "an address holds no user or password"],
  ["{{ x }}", "http://[", "that is not a valid address"],
  ["{{ x }}", "https://erp.example:99999/", "that is not a valid address"],
  ["{{ x }}", "javascript:alert(1)", "an address starts with https://"],
])("does not call %s filled with %j", (url, x, fault) => {
  const { request, incident } = callWith(x, { url });
  expect(request).toBeUndefined();
  expect(incident).toContain(fault);
  expect(incident).not.toContain("secret");
});

it("lets no value begin a header of its own", () => {
  const headers = [{ name: "X-Trace", value: "{{ x }}" }];
  const { request, incident } = callWith("a\r\nHost: b", { headers });
  expect(request).toBeUndefined();
  expect(incident).toContain("cannot send the header X-Trace: its value has a line break");
});

it.each(["Host", "transfer-encoding", "X: y", "Ä"])("does not publish a call with the header %s", (name) => {
  expect(() => callWith("", { headers: [{ name, value: "x" }] })).toThrow(/cannot send the header/);
});
