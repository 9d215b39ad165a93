/** Tells whether a download has failed. */
export interface Downloads {
  /** What failed first, if anything: `503 https://…/index/en_3f5.pf_index`. */
  failed(): string | undefined;
}

/**
 * Watches what is fetched in a scope. Pagefind only logs that a part of its index
 * could not be loaded and then finds too little; this makes it known.
 */
export function watchDownloads(scope: { fetch: typeof fetch }): Downloads {
  const original = scope.fetch.bind(scope);
  let failed: string | undefined;
  scope.fetch = async (...request) => {
    const address = request[0] instanceof Request ? request[0].url : String(request[0]);
    try {
      const response = await original(...request);
      if (!response.ok) failed ??= `${response.status} ${address}`;
      return response;
    } catch (error) {
      failed ??= `${String(error)} ${address}`;
      throw error;
    }
  };
  return { failed: () => failed };
}
