import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { env } from "@/lib/env";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

async function handle(request: Request, context: RouteContext): Promise<Response> {
  // next-auth reads its address from here and nowhere else.
  process.env.NEXTAUTH_URL = env().baseUrl;
  return NextAuth(authOptions())(request, context);
}

export { handle as GET, handle as POST };
