import { spawn, type ChildProcess } from 'node:child_process';

/** A preview, as `npm run dev` starts it. */
export interface StartedPreview {
  /** The address of the front page, with its final slash. */
  url: string;
  process: ChildProcess;
}

/**
 * Starts a preview of a project.
 *
 * @param flags As of the command.
 */
export async function startPreview(project: string, flags: readonly string[] = []): Promise<StartedPreview> {
  const preview = spawn(process.execPath, ['scripts/start.mjs', 'dev', ...flags], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: asOfAnAuthor(),
  });
  return { url: await addressOf(preview), process: preview };
}

/** Where tests run, Astro's server serves nothing. */
function asOfAnAuthor(): NodeJS.ProcessEnv {
  const { VITEST: _vitest, NODE_ENV: _mode, ...environment } = process.env;
  return environment;
}

/** Where a preview is, once it says so. */
function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      const address = /http:\/\/localhost:\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    stdout?.on('data', hear).once('end', () => {
      reject(new Error(`The preview ended: ${said}`));
    });
    stderr?.on('data', hear);
  });
}
