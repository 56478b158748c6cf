import { LetterText } from "lucide-react";
import { RichTextContent } from "@/components/forms/rich-text/rich-text-content";
import { RichTextControl } from "@/components/forms/rich-text/rich-text-control";
import { LengthSetting } from "@/components/forms/settings/length-setting";
import type { FieldView } from "../field-view";

export const richTextView: FieldView<"richText"> = {
  label: "Rich text",
  description: "Several lines with emphasis, lists and links",
  icon: LetterText,
  group: "text",
  keywords: ["formatted", "bold", "editor", "wysiwyg", "document", "description"],
  initial: {},
  isGroup: () => true,
  Control: RichTextControl,
  Read: ({ value }) => <RichTextContent value={value} />,
  More: (props) => <LengthSetting {...props} limit={20000} />,
};
