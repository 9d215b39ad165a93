/** Whether a text is an absolute address on the web, written as it is sent: no spaces, nothing beyond ASCII. */
export function isWebAddress(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\/[\x21-\x7e]+$/.test(text) && URL.canParse(text);
}
