import { FeelObject } from "@/engine/expression/values/feel-object";

/** A duration of days, hours, minutes and seconds, exact to the nanosecond (DMN 1.5, 10.3.2.3.6). */
export class DaysAndTime extends FeelObject {
  readonly kind = "days and time duration";
  readonly nanos: bigint;

  constructor(nanos: bigint) {
    super();
    this.nanos = nanos;
  }
}

/** A duration of years and months (DMN 1.5, 10.3.2.3.7). */
export class YearsAndMonths extends FeelObject {
  readonly kind = "years and months duration";
  readonly months: number;

  constructor(months: number) {
    super();
    this.months = months + 0;
  }
}
