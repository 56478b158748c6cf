import { describe, expect, it } from "vitest";
import { type Field, FormDefinitionSchema } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import { acceptSubmission } from "./accept-submission";
import { checkForm } from "./check-form";
import { compileForm } from "./compile-form";
import { fillFromLookup } from "./fill-from-lookup";
import type { RecordFinder } from "./lookup-value";

const tableId = "01980000-0000-7000-8000-00000000a001";
const definition = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Order",
  fields: [
    {
      type: "lookup",
      key: "supplier",
      label: "Supplier",
      required: true,
      tableId,
      labelColumn: "name",
      columns: [
        { key: "country", label: "Country", type: "text" },
        { key: "days", label: "Payment days", type: "number", fills: "due" },
      ],
    },
    { type: "number", key: "due", label: "Due in" },
    { type: "calculated", key: "later", label: "Later", expression: "supplier.days * 2" },
    { type: "text", key: "reason", label: "Reason", showIf: 'supplier.country != "DE"', required: true },
  ],
});
const form = compileForm(definition);
const clock = { now: "2026-03-01T09:00:00Z", timeZone: "UTC" };
const findRecord: RecordFinder = (table, key) =>
  table === tableId && key === "S-1"
    ? { key, cells: { name: "Acme", country: "DE", days: 30, secret: "x" } }
    : null;
const acme = { country: "DE", days: 30, key: "S-1", label: "Acme" };

const accept = (submission: Variables, more: object = {}) =>
  acceptSubmission(form, submission, { ...clock, findRecord, ...more });

describe("a lookup", () => {
  it("is kept as the table has it, whatever else was sent with its key", () => {
    const sent = { supplier: { key: "S-1", label: "Evil", country: "XX", days: 999, admin: true } };
    expect(accept(sent)).toEqual({ ok: true, values: { supplier: acme, due: null, later: 60 } });
    expect(accept({ supplier: "S-1" })).toMatchObject({ values: { supplier: acme } });
  });

  it("is refused at its field where the table has no such record", () => {
    expect(accept({ supplier: { key: "S-9", label: "Ghost" } })).toMatchObject({
      fieldErrors: { supplier: 'Supplier: "Ghost" is not in the data table. Choose another.' },
    });
    expect(accept({ supplier: 7 })).toMatchObject({
      fieldErrors: { supplier: "Supplier must name a record by its key." },
    });
    expect(accept({})).toMatchObject({ fieldErrors: { supplier: "Supplier is required." } });
  });

  it("stays what it was while nobody picks another, though its record is gone", () => {
    const current = { supplier: { ...acme, key: "S-7", label: "Gone Ltd" } };
    expect(accept({ supplier: { key: "S-7" } }, { current })).toMatchObject({ values: current });
  });

  it("is taken as it was sent where no table can be asked, as in a try-out", () => {
    expect(
      acceptSubmission(form, { supplier: { key: "S-9", label: "Ghost", country: "DE" } }, clock),
    ).toMatchObject({
      values: { supplier: { key: "S-9", label: "Ghost", country: "DE", days: null } },
    });
  });

  it("is part of conditions and calculations by its columns", () => {
    const elsewhere: RecordFinder = (_, key) => ({ key, cells: { country: "FR" } });
    expect(accept({ supplier: "F-1" }, { findRecord: elsewhere })).toMatchObject({
      fieldErrors: { reason: "Reason is required." },
    });
  });

  it("cannot be published without a table, or with a column whose name it needs itself", () => {
    const [lookup, ...others] = definition.fields;
    if (lookup?.type !== "lookup") throw new Error("The first field is the lookup.");
    const { tableId: _, ...without } = lookup;
    const columns = [...lookup.columns, { key: "label", label: "Label", type: "text" as const }];
    const codes = checkForm({ ...definition, fields: [{ ...without, columns }, ...others] }).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(expect.arrayContaining(["tableMissing", "reservedName"]));
    expect(checkForm(definition)).toEqual([]);
  });
});

describe("picking a record", () => {
  const [lookup] = definition.fields;
  const fields = new Map(definition.fields.map((field): [string, Field] => [field.key, field]));
  const fill = (before: Variables[string], after: Variables[string], filled: Variables) =>
    lookup?.type === "lookup" ? fillFromLookup(lookup, { before, after }, fields, filled) : null;

  it("fills the fields that its columns are for", () => {
    expect(fill(null, acme, {})).toEqual({ due: 30 });
    expect(fill(acme, { ...acme, key: "S-2", days: null }, { due: 30 })).toEqual({ due: null });
  });

  it("takes back with the choice what it has filled in, but nothing that somebody has changed", () => {
    expect(fill(acme, null, { due: 30 })).toEqual({ due: null });
    expect(fill(acme, null, { due: 14 })).toEqual({});
  });
});
