import { redirect } from "next/navigation";
import { getCurrentUser } from "@/server/auth/current-member";

/** To the oldest of the person's tenants, or to where one gets one. */
export default async function Page() {
  const user = await getCurrentUser();
  const slug = user?.memberships[0]?.slug;
  redirect(slug ? `/${slug}/inbox` : user ? "/new" : "/sign-in");
}
