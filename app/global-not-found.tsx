import "./globals.css";
import { headers } from "next/headers";
import Link from "next/link";
import { locales } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { localePath } from "@/lib/messages/routing";

export const metadata = { title: "404 · Kept" };

/** Outside every language we do not know which one is read, so all three speak. */
export default async function GlobalNotFound() {
  await headers();
  return (
    <html lang="en">
      <body>
        <main className="mx-auto grid max-w-3xl gap-10 px-4 py-16 sm:px-8">
          {locales.map((locale, index) => {
            const text = messagesOf[locale].common.notFound;
            const Title = index === 0 ? "h1" : "h2";
            return (
              <section key={locale} lang={locale}>
                <Title className="text-2xl font-semibold">{text.title}</Title>
                <p className="mt-2 text-soft">{text.happened}</p>
                <p className="mt-3">
                  <Link href={localePath(locale, "/")}>{text.home}</Link>
                </p>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
