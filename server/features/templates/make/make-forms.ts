import { v7 as newId } from "uuid";
import type { FormPart } from "../blocks/parts";
import { freeName } from "../free-name";
import { type Made, type Maker, namedLike, namesOf } from "./maker";

/** Makes the forms and publishes them: a process that names them can be published at once. */
export async function makeForms(
  { tx, tenantId, memberId }: Maker,
  parts: readonly FormPart[],
): Promise<Made> {
  const made: Made = new Map();
  const taken = namesOf(await tx.form.findMany(namedLike(parts.map(({ definition }) => definition.title))));
  for (const part of parts) {
    const [id, versionId] = [newId(), newId()];
    const name = freeName(part.definition.title, taken);
    const definition = { ...part.definition, title: name };
    await tx.form.create({
      data: { tenantId, id, name, draft: definition, createdBy: memberId, updatedBy: memberId },
    });
    await tx.formVersion.create({
      data: { tenantId, id: versionId, formId: id, number: 1, definition, publishedBy: memberId },
    });
    await tx.form.updateMany({ where: { id }, data: { publishedVersionId: versionId } });
    made.set(part.id, id);
  }
  return made;
}
