/** Set by our server from the socket or the trusted proxies; whatever a client sends under this name is overwritten. */
export const clientHeader = "x-kept-client";
/** Path and query of a page request, set by the proxy, so that signing in can come back. */
export const pathHeader = "x-kept-path";
/** The nonce of this response's content security policy. */
export const nonceHeader = "x-nonce";
