/** What tests use of it, as an independent reader. */
declare module "dmn-moddle" {
  interface DrawnElement {
    $type: string;
    name?: string;
    decisionLogic: { $type: string; hitPolicy?: string; rule: { inputEntry: { text: string }[] }[] };
  }

  export class DmnModdle {
    fromXML(xml: string): Promise<{
      rootElement: { drgElement: DrawnElement[]; dmnDI: { diagrams: { diagramElements: unknown[] }[] } };
      warnings: readonly { message: string }[];
    }>;
  }
}
