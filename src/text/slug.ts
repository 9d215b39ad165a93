/** Lower-case Latin letters and digits in groups joined by single hyphens, as in `tatarstan-visit-2022`. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
