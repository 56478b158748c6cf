/** A DMN file as another tool writes it: its own attributes and extensions, a comment, a diagram. */
export const modelAddresses = {
  "1.1": "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
  "1.2": "http://www.omg.org/spec/DMN/20180521/MODEL/",
  "1.3": "https://www.omg.org/spec/DMN/20191111/MODEL/",
  "1.4": "https://www.omg.org/spec/DMN/20211108/MODEL/",
  "1.5": "https://www.omg.org/spec/DMN/20230324/MODEL/",
} as const;

const diagramAddress = "https://www.omg.org/spec/DMN/20230324/DMNDI/";

export function discountDmn(
  address: string = modelAddresses["1.5"],
  diagram: string = diagramAddress,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${address}" xmlns:dmndi="${diagram}" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/"
    xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:tool="urn:other-tool"
    id="discounts" name="Discounts" namespace="urn:shop" exporter="Other tool" tool:theme='dark'>
  <!-- Who pays less -->
  <itemDefinition id="tOrder" name="Order">
    <itemComponent id="tOrder_amount" name="amount"><typeRef>number</typeRef></itemComponent>
    <itemComponent id="tOrder_kind" name="kind"><typeRef>string</typeRef>
      <allowedValues><text>"web", "shop"</text></allowedValues>
    </itemComponent>
  </itemDefinition>
  <inputData id="order" name="Order">
    <variable id="order_variable" name="Order" typeRef="Order"/>
  </inputData>
  <decision id="discount" name="Discount" tool:owner="sales">
    <description>Percent off</description>
    <extensionElements><tool:colour value="red"/></extensionElements>
    <variable id="discount_variable" name="Discount" typeRef="number"/>
    <informationRequirement id="arrow"><requiredInput href="#order"/></informationRequirement>
    <decisionTable id="table" hitPolicy="FIRST">
      <input id="amount" label="Amount"><inputExpression id="amount_expression" typeRef="number"><text>Order.amount</text></inputExpression></input>
      <output id="percent" typeRef="number"/>
      <rule id="large">
        <inputEntry id="large_in"><text><![CDATA[> 1000]]></text></inputEntry>
        <outputEntry id="large_out"><text>10</text></outputEntry>
      </rule>
      <!-- everybody else -->
      <rule id="small" tool:checked="yes">
        <inputEntry id="small_in"><text>-</text></inputEntry>
        <outputEntry id="small_out"><text>0</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="diagram">
      <dmndi:DMNShape id="order_shape" dmnElementRef="order"><dc:Bounds x="100" y="300" width="120" height="60"/></dmndi:DMNShape>
      <dmndi:DMNShape id="discount_shape" dmnElementRef="discount"><dc:Bounds x="100" y="100" width="120" height="60"/></dmndi:DMNShape>
      <dmndi:DMNEdge id="arrow_edge" dmnElementRef="arrow"><di:waypoint x="160" y="300"/><di:waypoint x="160" y="160"/></dmndi:DMNEdge>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`;
}
