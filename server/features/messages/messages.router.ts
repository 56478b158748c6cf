import { router } from "@/server/trpc/procedures";
import { listMessages } from "./list-messages";
import { sendMessage } from "./send-message";
import { sendSignal } from "./send-signal";

export const messagesRouter = router({ list: listMessages, send: sendMessage });

export const signalsRouter = router({ send: sendSignal });
