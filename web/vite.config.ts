import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const gateway = process.env['CALMDESK_GATEWAY'] ?? 'http://127.0.0.1:8080';

/** In development one server shows both entries, under the addresses they have behind the gateway. */
const publicPages: Plugin = {
  name: 'public-pages',
  configureServer(server) {
    server.middlewares.use((request, _, next) => {
      if (/^\/[pt]\//.test(request.url ?? '')) request.url = '/public.html';
      next();
    });
  },
};

export default defineConfig({
  plugins: [react(), publicPages],
  server: {
    proxy: Object.fromEntries(['/api', '/auth', '/login', '/logout'].map((path) => [path, gateway])),
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: 'index.html' },
  },
});
