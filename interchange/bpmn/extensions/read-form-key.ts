import { attributeOf, elementsIn, type XmlElement } from "../../xml/xml-node";
import type { Reading } from "../read/reading";
import { camundaAttribute, extensionsOf, zeebeExtension } from "./find-extension";

/** The form that a step shows is told apart: forms are no part of the file, so whoever imports it chooses one of theirs. */
export function readFormKey(node: XmlElement, reading: Reading): void {
  const definition = zeebeExtension(node, "formDefinition", reading);
  const key =
    camundaAttribute(node, "formKey", reading) ??
    camundaAttribute(node, "formRef", reading) ??
    (definition && (attributeOf(definition, "formId") ?? attributeOf(definition, "formKey")));
  if (key !== undefined) {
    reading.forms.set(reading.keys.keyOf(node), key);
    reading.note("mapped", node, `It shows the form "${key}": choose one of the forms here.`);
  }
  const data = extensionsOf(node).find(({ local }) => local === "formData");
  const fields = data ? elementsIn(data).filter(({ local }) => local === "formField") : [];
  const names = fields.flatMap((field) => attributeOf(field, "id") ?? []);
  if (names.length > 0) {
    reading.note(
      "kept",
      node,
      `It asks for ${names.join(", ")}: make a form with these fields and choose it.`,
    );
  }
}
