// Draws vscode-client/images/icon.png from icon.svg: npm run icon.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './support/editor.mjs';
import { repository } from './support/package.mjs';

const images = path.join(repository, 'vscode-client/images');
const size = 256;
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: size, height: size } });
const svg = readFileSync(path.join(images, 'icon.svg'), 'utf8').replace(/width="\d+" height="\d+"/, `width="${size}" height="${size}"`);
await page.setContent(`<body style="margin: 0">${svg}</body>`);
await page.screenshot({ path: path.join(images, 'icon.png'), omitBackground: true });
await browser.close();
