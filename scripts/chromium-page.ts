import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where Debian and others install it; `CHROMIUM` names another. */
const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine; undefined where none is installed. */
export function chromiumPath(): string | undefined {
  return [process.env.CHROMIUM ?? '', ...PATHS].find((path) => path !== '' && existsSync(path));
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** Files over HTTP, on a port of this machine that was free. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder; `texts` stand, by their paths, in place of its files. */
export async function serveFolder(folder: string, texts: Readonly<Record<string, string>> = {}): Promise<Served> {
  const server = createServer(({ url = '/' }, answer) => {
    const path = normalize(new URL(url, 'http://localhost').pathname).replace(/\/$/, '/index.html');
    const file = join(folder, path);
    const content = texts[path] ?? (existsSync(file) ? readFileSync(file) : undefined);
    answer.writeHead(content === undefined ? 404 : 200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
    answer.end(content);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
}

/** A page of Chromium, and what its console, its errors and its content security policy report. */
export interface Watched {
  readonly page: Page;
  readonly browser: Browser;
  /** Everything that was reported so far; empty where all is well. */
  readonly reports: () => Promise<readonly string[]>;
}

/** Nothing of Chromium asks the network for anything: what it does in the background is turned off. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];

/** Opens a page in Chromium, without a window. */
export async function openPage(executablePath: string, url: string): Promise<Watched> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...QUIET],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
  const reported: string[] = [];
  page.on('console', (message) => reported.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', ({ message }) => reported.push(`error: ${message}`));
  page.on('requestfailed', (request) => reported.push(`failed: ${request.url()}`));
  await page.addInitScript(WATCH_POLICY);
  await page.goto(url);
  const violations = () => page.evaluate<readonly string[]>('globalThis.violations');
  return { page, browser, reports: async () => [...reported, ...(await violations())] };
}

const WATCH_POLICY = `
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push('policy: ' + violatedDirective + ' ' + blockedURI));
`;
