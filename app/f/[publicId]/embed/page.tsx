import { PublicFormPage } from "@/components/public-form/public-form-page";
import { loadPublicPage } from "@/server/trpc/load-public-page";

type PageProps = {
  params: Promise<{ publicId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The form within a page of another site. */
export default async function Page({ params, searchParams }: PageProps) {
  const [{ publicId }, parameters] = [await params, await searchParams];
  const first = await loadPublicPage(publicId, true);
  return <PublicFormPage publicId={publicId} first={first} parameters={parameters} isEmbedded />;
}
