"use client";

import { Select } from "@/components/ui/select";
import { type HitPolicy, hitPolicies } from "@/contracts/boxed-expression";
import { hitPolicyWords } from "./hit-policies";

type HitPolicyChoiceProps = { value: HitPolicy; onChange: (policy: HitPolicy) => void };

const options = hitPolicies.map((policy) => ({ value: policy, ...hitPolicyWords[policy] }));

/** What comes out when several rules fire. */
export function HitPolicyChoice({ value, onChange }: HitPolicyChoiceProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <span className="flex items-center gap-2">
        <span id="hit-policy" className="text-muted">
          Hit policy
        </span>
        <span className="w-40">
          <Select aria-label="Hit policy" options={options} value={value} onValueChange={onChange} />
        </span>
      </span>
      <span className="text-muted">{hitPolicyWords[value].hint}.</span>
    </div>
  );
}
