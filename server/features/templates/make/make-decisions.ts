import { v7 as newId } from "uuid";
import { storedModel } from "../../decisions/stored-model";
import type { DecisionPart } from "../blocks/parts";
import { freeName } from "../free-name";
import { type Made, type Maker, namedLike, namesOf } from "./maker";

/** Makes the decisions and publishes them. */
export async function makeDecisions(
  { tx, tenantId, memberId }: Maker,
  parts: readonly DecisionPart[],
): Promise<Made> {
  const made: Made = new Map();
  const taken = namesOf(await tx.decision.findMany(namedLike(parts.map(({ model }) => model.name))));
  for (const part of parts) {
    const [id, versionId] = [newId(), newId()];
    const name = freeName(part.model.name, taken);
    const model = storedModel({ ...part.model, name });
    await tx.decision.create({
      data: { tenantId, id, name, draft: model, createdBy: memberId, updatedBy: memberId },
    });
    await tx.decisionVersion.create({
      data: { tenantId, id: versionId, decisionId: id, number: 1, model, publishedBy: memberId },
    });
    await tx.decision.updateMany({ where: { id }, data: { publishedVersionId: versionId } });
    made.set(part.id, id);
  }
  return made;
}
