import type { Check } from './check.ts';

/** What the Markdown pipeline has to say about the text of articles and pages. */
export const bodyMessages: Check = {
  id: 'body',
  *run({ content, bodies }) {
    for (const [file, { messages }] of bodies) {
      const before = content.bodyLineOf(file) - 1;
      for (const { line, endLine, ...message } of messages) {
        yield {
          file,
          ...message,
          line: line + before,
          ...(endLine !== undefined && { endLine: endLine + before }),
        };
      }
    }
  },
};
