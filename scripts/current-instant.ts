/** The instant that decides what is published, see `buildTime`, without loading what reads times unless one is given. */
export async function currentInstant(): Promise<number> {
  return process.env.BUILD_DATE === undefined ? Date.now() : (await import('./build-time.ts')).buildTime();
}
