/** Ten hexadecimal digits that change when the content does, for the names of files that browsers may keep for ever. */
export async function contentHash(content: string | Uint8Array): Promise<string> {
  return (await contentDigest(content)).slice(0, 10);
}

/** The SHA-256 of a content, as 64 hexadecimal digits. */
export async function contentDigest(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
