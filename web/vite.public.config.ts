import { defineConfig } from 'vite';

/**
 * The pages for customers, built apart so that nothing of the console can slip into them, and on Preact:
 * React's renderer alone would take two thirds of the 100 kB of script a customer's phone is asked to load.
 */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^react$/, replacement: 'preact/compat' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react-dom$/, replacement: 'preact/compat' },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
    ],
  },
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    assetsDir: 'assets/public',
    target: 'es2022',
    rolldownOptions: { input: 'public.html' },
  },
});
