import { z } from "zod";
import { TenantNameSchema } from "@/server/features/account/sign-up.schema";

export const CreateTenantInputSchema = z.object({ tenantName: TenantNameSchema });
export const CreateTenantOutputSchema = z.object({ slug: z.string() });
