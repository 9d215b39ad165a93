// Gives the page the theme that the reader chose before, ahead of the first paint. A classic script, since modules wait.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the theme is that of the system.
}
