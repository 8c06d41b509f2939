/** Nothing runs, loads or is sent anywhere but from and to ourselves; inline only with this response's nonce. */
export function contentSecurityPolicy(nonce: string, options: { dev: boolean; secure: boolean }): string {
  // Development only: React rebuilds server stacks with eval, and the dev client injects its styles.
  const scripts = options.dev ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${scripts}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(options.secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

export function securityHeaders(secure: boolean): Record<string, string> {
  return {
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ...(secure ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}
