/** Of a longer quotation a message shows the beginning and the end. */
const LONGEST_QUOTATION = 160;
const BEGINNING = 100;
const END = 20;

/** A message in which every quotation in backticks is short enough to read, whatever the text holds. */
export function readableMessage(message: string): string {
  if (message.length <= LONGEST_QUOTATION) return message;
  return message.replace(/`([^`]*)`/g, (quotation, words: string) =>
    words.length <= LONGEST_QUOTATION ? quotation : `\`${shortened(words)}\``,
  );
}

function shortened(words: string): string {
  return `${words.slice(0, BEGINNING)}…${words.slice(-END)}`.toWellFormed();
}
