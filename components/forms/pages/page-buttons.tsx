import { ArrowLeft, ArrowRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useFormWords } from "../languages/form-words-context";
import type { Paging } from "./use-paging";

/** Back and on. Going on is the form's submit, so that Enter does it too. */
export function PageButtons({ paging: { step, isLast, goBack } }: { paging: Paging }) {
  const words = useFormWords();
  return (
    <>
      {step > 0 && (
        <Button size="lg" onClick={goBack}>
          <ArrowLeft aria-hidden="true" className="rtl:-scale-x-100" />
          {words.back}
        </Button>
      )}
      {!isLast && (
        <Button type="submit" variant="primary" size="lg" formNoValidate>
          {words.next}
          <ArrowRight aria-hidden="true" className="rtl:-scale-x-100" />
        </Button>
      )}
    </>
  );
}
