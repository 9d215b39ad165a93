/** The button that changes the theme. Choosing the theme of the system forgets the choice. */

type Theme = 'light' | 'dark';

const root = document.documentElement;
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
const word = button?.querySelector('[data-other-theme]');

const other: Record<Theme, Theme> = { light: 'dark', dark: 'light' };
const words: Record<Theme, string> = { light: 'Light', dark: 'Dark' };

function systemTheme(): Theme {
  return systemIsDark.matches ? 'dark' : 'light';
}

function currentTheme(): Theme {
  const { theme } = root.dataset;
  return theme === 'light' || theme === 'dark' ? theme : systemTheme();
}

function choose(theme: Theme): void {
  root.dataset.theme = theme;
  try {
    if (theme === systemTheme()) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
}

function label(): void {
  if (word) word.textContent = words[other[currentTheme()]];
}

if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    choose(other[currentTheme()]);
    label();
  });
  systemIsDark.addEventListener('change', label);
  label();
}
