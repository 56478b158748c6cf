/** Journal and step facts as parameters, in the order of their tables' columns. */
import { integers, jsons, texts, times, uuids } from "./array-parameters";
import type { ProjectedRows } from "./projected-rows";

export function journalColumns({ journal }: Pick<ProjectedRows, "journal">): Buffer[] {
  return [
    uuids(journal.map((row) => row.instanceId)),
    integers(journal.map((row) => row.sequence)),
    times(journal.map((row) => row.at)),
    jsons(journal.map((row) => row.actor)),
    jsons(journal.map((row) => row.events)),
  ];
}

export function factColumns({ facts }: Pick<ProjectedRows, "facts">): Buffer[] {
  return [
    uuids(facts.map((row) => row.instanceId)),
    integers(facts.map((row) => row.token)),
    uuids(facts.map((row) => row.processId)),
    uuids(facts.map((row) => row.processVersionId)),
    texts(facts.map((row) => row.element)),
    texts(facts.map((row) => row.elementType)),
    times(facts.map((row) => row.enteredAt)),
    times(facts.map((row) => row.leftAt)),
    texts(facts.map((row) => row.outcome)),
    uuids(facts.map((row) => row.performerId)),
  ];
}
