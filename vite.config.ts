/** How the page is built, and which files the unit tests are. */
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { LICENCES_FILE, licences } from './src/cli/build/licences.ts';
import { computed } from './src/cli/build/computed.ts';
import { offline } from './src/cli/build/offline.ts';

/**
 * What the built page may do. It runs no inline script and no inline style, and speaks to its own origin only
 * (the mock server, when that serves the page). Trusted Types stay off: they block a service worker's registration.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy first in the head of the built page. The development server is left alone: its reload is inline. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'partyline:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY }, injectTo: 'head-prepend' },
    ],
  };
}

/**
 * Takes out the names that React Flow gives its components for React's developer tools: naming a component counts
 * as using it, and would keep the map, the resizer and others that the page has no use for.
 */
function unnamedComponents(): Plugin {
  return {
    name: 'partyline:unnamed-components',
    apply: 'build',
    transform: {
      filter: { id: /@xyflow\/react\/.*\.js/ },
      handler: (code) => ({ code: code.replace(/^\w+\.displayName = '\w+';$/gm, ''), map: null }),
    },
  };
}

/** Served to this very machine the page is not packed: that would cost both sides more than it saves, at each of the hundreds of loads of the browser tests. */
function unpacked(): Plugin {
  return {
    name: 'partyline:unpacked',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, _, next) => {
        delete request.headers['accept-encoding'];
        next();
      });
    },
  };
}

const STATEFUL = ['src/store/**/*.test.ts', 'src/views/**/*.test.ts', 'src/mock/**/*.test.ts', 'src/cli/**/*.test.ts'];

export default defineConfig({
  // The page works from any folder: every address in it is relative.
  base: './',
  plugins: [react(), contentSecurityPolicy(), unnamedComponents(), licences(), computed(), offline(), unpacked()],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: {
    // The first screen is one file on purpose: `npm run bench` watches its weight.
    chunkSizeWarningLimit: 800,
    target: 'es2022',
    license: { fileName: LICENCES_FILE },
    // A polyfill would be one more script to load; every browser of the target preloads modules.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // A component that is made and never used is left out.
      treeshake: { manualPureFunctions: ['memo', 'forwardRef', 'createContext'] },
      // What the first screen needs is one file, which packs better than four.
      output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
    },
    // Only images may be data: addresses under the policy.
    assetsInlineLimit: (file) => (/\.(svg|png|gif|webp|avif)$/.test(file) ? undefined : false),
  },
  test: {
    environment: 'node',
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reporter: ['text-summary', 'html'] },
    // No test fails because the machine is busy: this only ends what hangs.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // By default one core is left idle, which of two is half the machine.
    maxWorkers: '100%',
    projects: [
      // Pure functions share their modules; what holds a state of its own, or a server, gets them fresh.
      { extends: true, test: { name: 'pure', include: ['src/**/*.test.ts'], exclude: STATEFUL, isolate: false } },
      { extends: true, test: { name: 'stateful', include: STATEFUL } },
    ],
  },
});
