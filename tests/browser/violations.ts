import type { Page } from 'playwright-core';

const TELL = 'tellViolation';
const END = 'everything told';

/** What the policies of a page forbid. */
export interface Violations {
  /**
   * What was forbidden so far: the directive and what was blocked, `script-src-elem inline`; twice if
   * two policies forbid it. Never comes when the page tells nothing; what a worker does is not told.
   */
  untilNow(): Promise<string[]>;
}

/** Has a page tell what its policies forbid, from the next address on. */
export async function violationsOf(page: Page): Promise<Violations> {
  const told: string[] = [];
  let end: (() => void) | undefined;
  await page.exposeFunction(TELL, (violation: string) => {
    if (violation === END) end?.();
    else told.push(violation);
  });
  await page.addInitScript((name) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const tell = (globalThis as unknown as Record<string, (violation: string) => void>)[name];
      tell?.(`${effectiveDirective} ${blockedURI}`.trim());
    });
  }, TELL);
  return {
    async untilNow() {
      const ended = new Promise<void>((resolve) => (end = resolve));
      await page.evaluate(playViolation, END);
      await ended;
      return [...told];
    },
  };
}

/** To be run in a page: the event of a violation, after those that are on their way. */
async function playViolation(effectiveDirective: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  const place = { documentURI: '', originalPolicy: '', violatedDirective: effectiveDirective, statusCode: 0 };
  document.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {
      ...place,
      effectiveDirective,
      disposition: 'enforce',
    }),
  );
}
