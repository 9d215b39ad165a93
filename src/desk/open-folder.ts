import { openFile, type ContentFile } from './content-file.ts';
import type { ContentFolder } from './content-folder.ts';
import { isTimeZone } from './time-zone.ts';

/** The files of a folder in their parts, and what its publication says of them. */
export interface OpenedFolder {
  files: ContentFile[];
  /** The address of the publication. */
  url: string;
  timezone: string;
}

/** Opens all files of a folder; one that cannot be read could refer to anything, so that then nothing may be changed. */
export function openFolder({ documents, odd }: ContentFolder): OpenedFolder | { problems: string[] } {
  const opened = documents.map(openFile);
  const problems = [
    ...opened.flatMap((file) =>
      'problem' in file ? `content/${file.path}:${file.line}  ${file.problem}` : [],
    ),
    ...odd.map((path) => `content/${path}  Unexpected link or special file, expected a plain file.`),
  ];
  if (problems.length > 0) return { problems };
  const files = opened.filter((file) => 'fields' in file);
  return { files, ...settingsOf(files) };
}

/** What the publication says that a rename must know. */
function settingsOf(files: readonly ContentFile[]): Pick<OpenedFolder, 'url' | 'timezone'> {
  const publication = files.find(({ kind }) => kind === 'publication');
  const { url, timezone } = (publication?.fields.data ?? {}) as Record<string, unknown>;
  return {
    url: typeof url === 'string' && URL.canParse(url) ? url : 'https://site.invalid',
    timezone: typeof timezone === 'string' && isTimeZone(timezone) ? timezone : 'UTC',
  };
}
