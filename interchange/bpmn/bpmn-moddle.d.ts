/** What tests and the conformance run use of it, as an independent reader. */
declare module "bpmn-moddle" {
  export interface ModdleElement {
    $type: string;
    id?: string;
    [property: string]: unknown;
  }

  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      rootElement: ModdleElement;
      elementsById: Record<string, ModdleElement | undefined>;
      warnings: readonly { message: string }[];
    }>;
  }
}
