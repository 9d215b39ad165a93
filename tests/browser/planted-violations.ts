/** What a strict policy forbids to the HTML of a page; the script would leave a mark on the root element. */
export const PLANTED_HTML = `
<script>document.documentElement.dataset.planted = 'ran';</script>
<script src="https://elsewhere.example/script.js"></script>
<style>body { display: none; }</style>
<p style="color: red" onclick="document.documentElement.dataset.planted = 'clicked'" id="planted">Planted</p>
<img src="https://elsewhere.example/picture.png" alt="">
<iframe src="https://elsewhere.example/frame/" title=""></iframe>
<base href="https://elsewhere.example/">
`;

/** How browsers tell of it, in the order of the alphabet, with the host of what was blocked. */
export const HTML_VIOLATIONS = [
  'base-uri https://elsewhere.example',
  'frame-src https://elsewhere.example',
  'img-src https://elsewhere.example',
  'script-src-attr inline',
  'script-src-elem https://elsewhere.example',
  'script-src-elem inline',
  'style-src-attr inline',
  'style-src-elem inline',
];

/** A picture that would turn green by a script; a style inside it makes it red. */
export const PLANTED_PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<style>rect { fill: rgb(255, 0, 0); }</style>
<rect width="9" height="9"/>
<script>document.querySelector('rect').style.fill = 'rgb(0, 255, 0)';</script>
</svg>
`;

/** How browsers tell of what `whatIsAllowed` tries. */
export const SCRIPT_VIOLATIONS = [
  'connect-src https://elsewhere.example',
  'require-trusted-types-for trusted-types-sink',
  'script-src wasm-eval',
  'trusted-types trusted-types-policy',
];

/** To be run in a page: tries what the policy forbids to its scripts, and tells what went through. */
export async function whatIsAllowed(): Promise<string[]> {
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes: { createPolicy(name: string, rules: object): unknown };
  };
  const attempts: Record<string, () => unknown> = {
    'text as markup': () => (document.body.innerHTML = '<p>More</p>'),
    'text as a program': () => (document.createElement('script').text = 'document.title = 1'),
    'another worker': () => new Worker('/other.js'),
    'a way around': () => trustedTypes.createPolicy('other', {}),
    'a second way': () => trustedTypes.createPolicy('search-worker', {}),
    'a request to another site': () => fetch('https://elsewhere.example/'),
    WebAssembly: () => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
  };
  const allowed: string[] = [];
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      await attempt();
      allowed.push(name);
    } catch {
      // Refused, as it must be.
    }
  }
  return allowed;
}
