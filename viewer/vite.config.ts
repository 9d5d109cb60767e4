import { defineConfig } from 'vitest/config';

// The service serves what is built from `api/viewer/`; the wheel carries that folder.
export default defineConfig({
  base: './',
  build: {
    outDir: '../api/viewer',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the Content-Security-Policy allows no data: scripts or styles
    chunkSizeWarningLimit: 800, // kB before gzip, which makes it a third: cytoscape alone is 440
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8000' } },
  test: { include: ['tests/**/*.test.ts'] },
});
