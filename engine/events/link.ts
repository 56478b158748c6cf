import { linkTarget } from "@/engine/definition/successors";
import { elementTitle } from "@/engine/elements/element-title";
import { type EventEntry, isThrown } from "./event-entry";

/** BPMN link event: goes on at the link of the same name in the same process or sub-process. */
export const link: EventEntry<"link"> = {
  label: "Link",
  roles: ["catch", "throw"],
  canBeNonInterrupting: false,

  settings: () => [
    { path: "event.name", label: "Name of the link", kind: "text", placeholder: "A", keepsEmpty: true },
  ],

  beginning: () => ({ type: "link", name: "" }),

  compile({ name }, scope, role) {
    const title = elementTitle(scope.node.element);
    if (!isThrown(role)) {
      if (scope.node.incoming.length > 0) {
        scope.error("flowIntoLink", `Nothing can lead into "${title}": it is where a link arrives.`);
      }
      const twin = [...scope.nodes.values()].find(
        ({ element, parent }) =>
          element.id !== scope.node.element.id &&
          parent === scope.node.parent &&
          element.type === "intermediateCatchEvent" &&
          element.event.type === "link" &&
          element.event.name === name,
      );
      if (twin !== undefined)
        scope.error("linkTwice", `Two links "${name}" arrive in the same place.`, "event.name");
      return {};
    }
    if (scope.node.outgoing.length > 0) {
      scope.error("flowOutOfLink", `Nothing can follow "${title}": it goes on at its link.`);
    }
    const target = linkTarget(scope.node, scope.nodes);
    if (target === null)
      scope.error("linkMissing", `"${title}" leads to the link "${name}", which is not there.`, "event.name");
    return { throw: (moves, token) => moves.complete(token, target === null ? {} : { jump: target }) };
  },

  summary: ({ name }, role) => (isThrown(role) ? `Goes on at "${name}"` : `Where "${name}" arrives`),

  waitsFor: ({ name }) => `Arriving at "${name}"`,
};
