import { calculated, choice, column, date, files, longText, optional, rows, text } from "../blocks/fields";
import { form } from "../blocks/parts";

/** What people fill in to buy something: of the gallery, the forms' templates, the demo and the tests. */
export const purchaseForm = form(
  "Purchase request",
  "For anything that costs money. Small purchases are ordered at once.",
  [
    text("supplier", "Supplier"),
    choice("cost_centre", "Cost centre", {
      "1000": "1000 Administration",
      "2000": "2000 Production",
      "3000": "3000 Sales",
    }),
    date("needed_by", "Needed by"),
    longText("reason", "Reason"),
    rows("items", "Items", [
      column.text("article", "Article"),
      column.number("quantity", "Quantity"),
      column.money("unit_price", "Unit price"),
      column.calculated("line_total", "Line total", "quantity * unit_price"),
    ]),
    calculated("total", "Total", "sum(items.line_total)", "EUR"),
    files("attachment", "Attachment", { ...optional, help: "An offer or a link list, if you have one." }),
  ],
);
