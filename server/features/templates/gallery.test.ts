import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import type { Candidate } from "@/contracts/human-work";
import type { Role } from "@/contracts/role";
import { compileDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { checkProcess } from "@/engine/definition/check";
import { acceptSubmission } from "@/engine/form/accept-submission";
import { checkForm } from "@/engine/form/check-form";
import { compileForm } from "@/engine/form/compile-form";
import { coverageOf } from "@/engine/scenario/coverage";
import { membersDirectory, type Person } from "@/engine/scenario/members-directory";
import type { RunSettings } from "@/engine/scenario/run";
import { runScenarios, type ScenarioResult } from "@/engine/scenario/run-scenario";
import { gallery } from "./gallery";
import { linkTemplate } from "./link-template";
import { scenariosOf } from "./scenarios-of";
import { definitionOf, type Template } from "./template";

const entries = Object.entries(gallery);
const all = entries.map(([, template]) => template);

const formsOf = ({ forms }: Template) =>
  Object.fromEntries(forms.map(({ id, definition }) => [id, definition]));
const decisionsOf = ({ decisions = [] }: Template) =>
  Object.fromEntries(decisions.map(({ id, model }) => [id, model]));
const same = (parts: readonly { id: string }[] = []) => new Map(parts.map(({ id }) => [id, id]));

/** As in a tenant that has no groups yet, or has all of them. */
function linked(template: Template, people: "none" | "all") {
  const who = template.people.map(({ id, otherwise }): [string, readonly Candidate[]] => [
    id,
    people === "none" ? otherwise : [{ kind: "group", groupId: id }],
  ]);
  return linkTemplate(template, template.title, {
    forms: same(template.forms),
    decisions: same(template.decisions),
    tables: same(template.tables),
    people: new Map(who),
  });
}

function directoryOf({ tables = [], people }: Template, groups: "none" | "all") {
  return {
    groups: groups === "all" ? people.map(({ id }) => id) : [],
    members: [],
    tables: new Map(tables.map(({ id, name, shape }) => [id, { name, shape }])),
  };
}

function member(role: Role): Person {
  const id = newId();
  return { id, name: role, email: `${role}@example.test`, role, managerId: null, groups: [] };
}

function played(template: Template, settings: RunSettings = {}): ScenarioResult[] {
  const definition = linked(template, "none");
  const process = { definition, forms: formsOf(template), decisions: decisionsOf(template) };
  return runScenarios(process, scenariosOf(template, settings.requester ?? newId()), settings);
}

/** How the scenarios go otherwise than expected. */
function differences(template: Template, settings?: RunSettings): string[] {
  return played(template, settings).flatMap(({ difference }, index) =>
    difference === null ? [] : [`${template.scenarios[index]?.name}: ${difference}`],
  );
}

describe.each(entries)("the template %s", (_, template) => {
  it.each(["none", "all"] as const)(
    "has nothing to complain about where the tenant has %s of its groups",
    (groups) => {
      const definition = linked(template, groups);
      const problems = checkProcess(
        definition,
        formsOf(template),
        directoryOf(template, groups),
        decisionsOf(template),
      );
      expect(problems).toEqual([]);
    },
  );

  it("has forms and decisions that can be published as they are, and records to try them with", () => {
    expect(template.forms.flatMap(({ definition }) => checkForm(definition))).toEqual([]);
    for (const { model } of template.decisions ?? []) {
      expect(compileDecisionModel(model, [], { checksTypes: true }).problems).toEqual([]);
    }
    for (const { records } of template.tables ?? []) expect(records.length).toBeGreaterThan(0);
  });

  it("has a sample that its start form accepts", () => {
    const clock = { now: "2027-01-11T08:00:00.000Z", timeZone: "UTC" };
    const accepted = acceptSubmission(compileForm(template.forms[0].definition), template.sample, clock);
    expect(accepted).toMatchObject({ ok: true });
  });

  it("plays its scenarios", () => {
    expect(differences(template)).toEqual([]);
    expect(template.scenarios.length).toBeGreaterThan(1);
  });

  it("plays them in a tenant of as few people as it needs", () => {
    const takesTwo = template.process.elements.some(
      (element) => element.type === "userTask" && element.excluded !== undefined,
    );
    const [owner, admin] = [member("owner"), member("admin")];
    const directory = membersDirectory(takesTwo ? [owner, admin] : [owner]);
    expect(differences(template, { directory, requester: owner.id })).toEqual([]);
  });

  it("comes to each of its elements, and takes each way between them, in some scenario", () => {
    const visited = played(template).map((result) => result.visited);
    const { missing } = coverageOf(definitionOf(template), visited);
    const decidedByAll = template.process.elements.filter(
      (element) => element.type === "userTask" && element.completion !== undefined,
    );
    expect(missing.elements).toEqual([]);
    // How many agree where all have to depends on who is there: a case cannot tell them all.
    expect(missing.flows.length).toBeLessThanOrEqual(decidedByAll.length);
  });

  it("uses all that it brings along", () => {
    const text = JSON.stringify(definitionOf(template));
    const parts = [
      ...template.forms,
      ...(template.decisions ?? []),
      ...(template.tables ?? []),
      ...template.people,
    ];
    expect(parts.filter(({ id }) => !text.includes(id))).toEqual([]);
  });
});

it("tells the templates apart by their titles", () => {
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(12);
});
