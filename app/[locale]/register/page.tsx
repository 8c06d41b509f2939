import { notFound, redirect } from "next/navigation";
import { isLocale, localePath } from "@/lib/messages/routing";

export default async function RegisterPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  redirect(localePath(locale, "/register/series"));
}
