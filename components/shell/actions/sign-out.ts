import { LogOut } from "lucide-react";
import { signOut as endSession } from "../sign-out";
import type { Action } from "./action";

export const signOut: Action = {
  id: "sign-out",
  label: "Sign out",
  group: "Help",
  icon: LogOut,
  keywords: ["log out", "leave"],
  run: () => void endSession(),
};
