import { Plus } from "lucide-react";
import type { Action } from "./action";

export const startRequest: Action = {
  id: "start-request",
  label: "Start a request",
  group: "Do",
  icon: Plus,
  keywords: ["new", "create", "process", "apply"],
  keys: "c",
  run: ({ go, tenantSlug }) => go(`/${tenantSlug}/start`),
};
