/**
 * An address of a page as it is compared with others: capital letters do not tell addresses
 * apart, since not every disk does, and `/articles/2021/old/index.html` is the page `/articles/2021/old/`.
 */
export function foldedAddress(address: string): string {
  return address.replace(/index\.html$/i, '').toLowerCase();
}
