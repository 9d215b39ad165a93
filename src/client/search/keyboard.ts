/**
 * The keyboard on the search page: `/` goes to the field from anywhere; the arrows go
 * from the field through names and results and back; Escape returns to the field, and
 * there clears it. Enter is the browser's own: it follows the link, or submits.
 */
export function listenToKeys(
  field: HTMLInputElement,
  links: () => readonly HTMLElement[],
  onClear: () => void,
): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isHandled = handleKey(event.key, { field, links: links(), onClear });
    if (isHandled) event.preventDefault();
  });
}

interface Keyboard {
  field: HTMLInputElement;
  links: readonly HTMLElement[];
  onClear: () => void;
}

/** @returns Whether the key did something here. */
function handleKey(key: string, { field, links, onClear }: Keyboard): boolean {
  const active = document.activeElement;
  const place = active === field ? -1 : links.findIndex((link) => link === active);
  const isOnList = active === field || place !== -1;
  switch (key) {
    case '/':
      if (isTyping(active)) return false;
      field.focus();
      field.select();
      return true;
    case 'ArrowDown':
      if (!isOnList) return false;
      links[place + 1]?.focus();
      return links[place + 1] !== undefined;
    case 'ArrowUp':
      if (place === -1) return false;
      (links[place - 1] ?? field).focus();
      return true;
    case 'Escape':
      if (active === field) onClear();
      else if (place !== -1) field.focus();
      return isOnList;
    default:
      return false;
  }
}

/** Whether a key writes something where the reader is. */
function isTyping(active: Element | null): boolean {
  if (active instanceof HTMLInputElement) return active.type !== 'checkbox' && active.type !== 'radio';
  return active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement || isEditable(active);
}

function isEditable(active: Element | null): boolean {
  return active instanceof HTMLElement && active.isContentEditable;
}
