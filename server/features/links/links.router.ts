import { router } from "@/server/trpc/procedures";
import { answerLink } from "./answer-link";
import { createLink } from "./create-link";
import { getLink } from "./get-link";
import { listLinkableStarts } from "./list-linkable-starts";
import { listLinks } from "./list-links";
import { openLink } from "./open-link";
import { saveAnswer } from "./save-answer";
import { unlockLink } from "./unlock-link";
import { updateLink } from "./update-link";

export const linksRouter = router({
  list: listLinks,
  get: getLink,
  listStarts: listLinkableStarts,
  create: createLink,
  update: updateLink,
  open: openLink,
  unlock: unlockLink,
  answer: answerLink,
  save: saveAnswer,
});
