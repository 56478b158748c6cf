import { ArrowLeft, ArrowRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Paging } from "./use-paging";

/** Back and on. Going on is the form's submit, so that Enter does it too. */
export function PageButtons({ paging: { step, isLast, goBack } }: { paging: Paging }) {
  return (
    <>
      {step > 0 && (
        <Button size="lg" onClick={goBack}>
          <ArrowLeft aria-hidden="true" />
          Back
        </Button>
      )}
      {!isLast && (
        <Button type="submit" variant="primary" size="lg" formNoValidate>
          Next
          <ArrowRight aria-hidden="true" />
        </Button>
      )}
    </>
  );
}
