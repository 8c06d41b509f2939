import { notFound } from "next/navigation";

/** An address no page answers gets the same designed answer, in the reader's language. */
export default function NoSuchPage() {
  notFound();
}
