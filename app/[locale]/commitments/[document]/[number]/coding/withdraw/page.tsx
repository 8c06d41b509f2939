import type { Metadata } from "next";
import { type CodingParams, codingMetadata } from "../desk-page";
import { EndingPage } from "../ending-page";

type Props = {
  params: CodingParams;
  searchParams: Promise<{ done?: string | string[]; unsaved?: string | string[] }>;
};

export const generateMetadata = ({ params }: Props): Promise<Metadata> =>
  codingMetadata(params, "withdraw.title");

export default function WithdrawPage(props: Props) {
  return <EndingPage kind="withdraw" {...props} />;
}
