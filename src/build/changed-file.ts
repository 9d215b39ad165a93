/** A file became another one while a site was built from it, which would be half of the one and half of the other. */
export class ChangedFile extends Error {
  constructor(file: string) {
    super(`${file} changed while the site was built. Build again.`);
  }
}
