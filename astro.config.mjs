import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  outDir: '.cache/dist',
  cacheDir: '.cache/astro',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  // One stylesheet for the whole site: fetched once, the same on every page.
  vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false } },
});
