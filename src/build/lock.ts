import {
  linkSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { readPlain } from '../source/plain-file.ts';

/** Who holds a lock. */
interface Holder {
  pid: number;
  host: string;
  /** Among which processes it has this number: a container has its own, and may have the name of its host. Nothing where nobody says. */
  space?: string | undefined;
  /** When its process began, as the system counts it: another process may get the same number. */
  began: string;
}

/** Another build is at work. */
export class Locked extends Error {
  readonly pid: number;

  constructor(holder: Holder, file: string) {
    const { pid } = holder;
    super(
      `Another build is at work: process ${pid}${placeOf(holder)}. Wait until it has ended. If there is no such process, remove ${file}.`,
    );
    this.pid = pid;
  }
}

/** Where a process is, for whoever has to look for it; nothing of one that is here. */
function placeOf({ host, space }: Holder): string {
  if (host !== hostname()) return ` on ${host}`;
  return space === processSpace() ? '' : ' in another container';
}

/** Milliseconds for which a lock of another machine or container, of which nothing more can be known, holds after its holder last told. */
const ELSEWHERE = 10 * 60 * 1000;

/** Milliseconds after which a holder tells again, by the time of the file, that it is at work. */
const TELLING = 60 * 1000;

/**
 * Takes a lock that no other process has.
 *
 * A lock whose holder has ended, by whatever means, is free: at once on the same machine, and ten minutes later elsewhere.
 *
 * @returns What gives it back.
 * @throws {Locked} When another process has it.
 */
export function takeLock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    space: processSpace(),
    began: beginOf(process.pid),
  };
  const text = JSON.stringify(holder);
  writeFileSync(own, text);
  try {
    // A link appears whole or not at all, and not over another one.
    while (!tryToLink(own, file)) freeIfLeft(file);
  } finally {
    rmSync(own, { force: true });
  }
  const telling = setInterval(() => {
    tellAgain(file, text);
  }, TELLING).unref();
  return () => {
    clearInterval(telling);
    // Another machine may have taken it for left, and taken it.
    if (textOf(file) === text) rmSync(file, { force: true });
  };
}

/** Tells others who cannot ask whether this process is at work that it is. */
function tellAgain(file: string, text: string): void {
  try {
    const now = new Date();
    if (textOf(file) === text) utimesSync(file, now, now);
  } catch {
    // It lasts as long as it was told before.
  }
}

/** @returns Whether it took the place; it does not where there is something. */
function tryToLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return tryToCopy(from, to);
  }
}

/** The same where the file system knows no links. */
function tryToCopy(from: string, to: string): boolean {
  try {
    writeFileSync(to, readFileSync(from), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** @throws {Locked} When the holder is at work. */
function freeIfLeft(file: string): void {
  const found = textOf(file);
  const holder = holderIn(found);
  if (holder && isAtWork(holder, file)) throw new Locked(holder, file);
  const aside = `${file}.${process.pid}.left`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  // Somebody may have freed it and taken it in the meantime: then it goes back.
  if (textOf(aside) !== found) tryToLink(aside, file);
  rmSync(aside, { recursive: true, force: true });
}

function textOf(file: string): string {
  try {
    return readPlain(file).toString();
  } catch {
    return '';
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    const { pid, host, space, began } = JSON.parse(text) as Partial<Holder>;
    const isHolder = Number.isInteger(pid) && Number(pid) > 0 && typeof host === 'string';
    return isHolder && typeof began === 'string' ? { pid: Number(pid), host, space, began } : undefined;
  } catch {
    return undefined;
  }
}

function isAtWork({ pid, host, space, began }: Holder, file: string): boolean {
  if (host !== hostname() || space !== processSpace()) {
    const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    // Its clock may be ahead.
    return Math.abs(Date.now() - since) < ELSEWHERE;
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    // That of somebody else may be told nothing, but is there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return pid !== process.pid && beginOf(pid) === began && !hasEnded(pid);
}

/** A name for the processes of which this one can be told, such as those of a container, on systems that have `/proc`. */
function processSpace(): string | undefined {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return undefined;
  }
}

/** What the system says of a process that has ended and that its parent has not asked about yet: a zombie, or dead. */
const ENDED = ['Z', 'X', 'x'];

/** Whether a process that still has its number does nothing any more, on systems that have `/proc`. */
function hasEnded(pid: number): boolean {
  return ENDED.includes(statOf(pid)[0] ?? '');
}

/** In ticks since the machine began, on systems that have `/proc`; nothing elsewhere. */
function beginOf(pid: number): string {
  // The 22nd field.
  return statOf(pid)[19] ?? '';
}

/** What `/proc` tells of a process from the third field on, its state. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of a process, the second one, may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
