import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const apiServer = 'http://localhost:3000';

/** Libraries change rarely: kept in files of their own, they stay in the browser's cache across releases. */
const vendorGroups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/ },
  { name: 'live', test: /node_modules[\\/](socket\.io|engine\.io|@socket\.io)/ },
  { name: 'i18n', test: /node_modules[\\/](i18next|react-i18next)[\\/]/ },
  { name: 'design', test: /node_modules[\\/](design-react-kit|reactstrap|react-bootstrap|bootstrap-italia)[\\/]/ },
];

export default defineConfig({
  plugins: [react()],
  server: {
    proxy: { '/api': { target: apiServer }, '/socket.io': { target: apiServer, ws: true } },
  },
  build: {
    outDir: 'dist',
    // A strict content security policy allows no data: scripts; small assets stay files too.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: vendorGroups } } },
  },
});
