import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const apiServer = 'http://localhost:3000';

/** Libraries change rarely: kept in files of their own, they stay in the browser's cache across releases. */
const vendorGroups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/ },
  { name: 'live', test: /node_modules[\\/](socket\.io|engine\.io|@socket\.io)/ },
  { name: 'i18n', test: /node_modules[\\/](i18next|react-i18next)[\\/]/ },
  { name: 'design', test: /node_modules[\\/](design-react-kit|reactstrap|react-bootstrap|bootstrap-italia)[\\/]/ },
];

const SERVICE_WORKER = 'service-worker';
/** The pages that open without a network. */
const offlinePages = /[\\/]src[\\/](main|app[\\/]pages[\\/](desk|display|floor)|i18n[\\/]locales[\\/]\w+)\.tsx?$/;
const offlineAssets = /\.(woff2|svg)$/;

type Output = Parameters<Extract<NonNullable<Plugin['generateBundle']>, (...given: never[]) => unknown>>[1];

/** The files of a chunk, and of all that it needs from its first line on. */
function filesOf(fileName: string, bundle: Output, found: Set<string>): void {
  const chunk = bundle[fileName];
  if (chunk?.type !== 'chunk' || found.has(fileName)) return;
  found.add(fileName);
  for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
  for (const needed of chunk.imports) filesOf(needed, bundle, found);
}

/** Tells the service worker which files to keep. */
const shellFiles: Plugin = {
  name: 'shell-files',
  generateBundle(_options, bundle) {
    const found = new Set<string>();
    for (const [fileName, output] of Object.entries(bundle)) {
      const isOffline = output.type === 'chunk' && output.moduleIds.some((id) => offlinePages.test(id));
      if (isOffline) filesOf(fileName, bundle, found);
      if (output.type === 'asset' && offlineAssets.test(fileName)) found.add(fileName);
    }
    const worker = bundle[`${SERVICE_WORKER}.js`];
    if (worker?.type !== 'chunk') throw new Error('The service worker was not built: its place in src/ has changed.');
    const files = ['index.html', ...[...found].sort()].map((fileName) => `/${fileName}`);
    worker.code = worker.code.replace('__SHELL_FILES__', files.join(' '));
  },
};

export default defineConfig({
  plugins: [react(), shellFiles],
  server: {
    proxy: { '/api': { target: apiServer }, '/socket.io': { target: apiServer, ws: true } },
  },
  build: {
    outDir: 'dist',
    // A strict content security policy allows no data: scripts; small assets stay files too.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html', [SERVICE_WORKER]: `src/offline/${SERVICE_WORKER}.ts` },
      output: {
        codeSplitting: { groups: vendorGroups },
        // Browsers look for a new worker at the same address.
        entryFileNames: ({ name }) => (name === SERVICE_WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
