/** A name by its letters and digits only: "Applicant Age", "applicant_age" and "applicantAge" are one. */
const core = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The variable that stands for what a model calls `name`; the one that is written alike before those that only sound alike. */
export function matchingName(name: string, variables: Iterable<string>): string | null {
  let alike: string | null = null;
  for (const variable of variables) {
    if (variable === name) return variable;
    if (alike === null && core(variable) === core(name)) alike = variable;
  }
  return alike;
}
