/** The common root of values that are neither JSON nor numbers; tells them from contexts. */
export abstract class FeelObject {
  abstract readonly kind:
    | "date"
    | "time"
    | "date and time"
    | "days and time duration"
    | "years and months duration"
    | "range"
    | "function";
}
