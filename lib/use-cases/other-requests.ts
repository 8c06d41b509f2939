/** Lets whoever else waits have their turn between two batches. */
export const otherRequests = () => new Promise<void>((resolve) => setImmediate(resolve));
