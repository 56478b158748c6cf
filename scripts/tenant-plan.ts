/** Sets what a tenant may use of the shared machines: `npm run tenant-plan -- <slug> <plan>`. */
import { PlanSchema } from "@/contracts/plan";
import { setTenantPlan } from "./database/set-tenant-plan";
import { openDatabase } from "./run/open-database";
import { Problem, runMain, say } from "./run/say";

await runMain(async () => {
  const [slug = "", wanted = ""] = process.argv.slice(2);
  const plan = PlanSchema.safeParse(wanted);
  if (slug === "" || !plan.success) {
    throw new Problem(
      `Say which tenant and which plan: npm run tenant-plan -- acme standard. Plans: ${PlanSchema.options.join(", ")}.`,
    );
  }
  const database = await openDatabase({ join: true });
  try {
    if (!(await setTenantPlan(database.url, slug, plan.data))) {
      throw new Problem(`There is no tenant "${slug}"; its slug stands in its address.`);
    }
  } finally {
    await database.close();
  }
  say(`"${slug}" has the plan ${plan.data}; servers go by it within some seconds.`);
  return 0;
});
