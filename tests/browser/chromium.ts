import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Chromium and Chrome are found on the systems that authors and servers use. */
const PLACES = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless browser: Chromium or Chrome from this machine, else installed now.
 *
 * @throws When there is none and none can be installed; the message says what to do.
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? installChromium(), args: ARGUMENTS });
}

function findChromium(): string | undefined {
  return [...PLACES, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
}

/** Tries Playwright's own download, then Debian's package. */
function installChromium(): string {
  const attempts: [string, string[]][] = [
    [process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']],
    ['apt-get', ['update', '-qq']],
    ['apt-get', ['install', '-y', '-qq', 'chromium']],
  ];
  for (const [command, parameters] of attempts) {
    try {
      execFileSync(command, parameters, { stdio: 'ignore', timeout: 300_000 });
    } catch {
      continue;
    }
    const found = findChromium();
    if (found !== undefined) return found;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be installed. Install one (for example `sudo apt-get install chromium`), or set CHROME_PATH to its program.',
  );
}
