import type { Metadata } from "next";
import { PublicFormPage } from "@/components/public-form/public-form-page";
import { loadPublicPage } from "@/server/trpc/load-public-page";

type PageProps = {
  params: Promise<{ publicId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = await loadPublicPage((await params).publicId, false);
  return { title: { absolute: "title" in page ? page.title : page.tenantName } };
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ publicId }, parameters] = [await params, await searchParams];
  const first = await loadPublicPage(publicId, false);
  return <PublicFormPage publicId={publicId} first={first} parameters={parameters} />;
}
