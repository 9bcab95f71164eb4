// The work of scripts/check-report.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const [report, folder] = process.argv.slice(2);
const address = pathToFileURL(report).href;
const widths = [390, 1280];
// Height of a picture; a longer page gets several.
const slice = 2400;
const faults = [];

const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'check-report-'));
const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    userDataDir: profile,
    // A long page on a busy machine takes minutes.
    protocolTimeout: 1_200_000,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
    for (const width of widths) {
        await look(width);
    }
    await print();
} finally {
    await browser.close();
    fs.rmSync(profile, { recursive: true, force: true });
}
for (const fault of faults) {
    console.log(fault);
}
console.log(`${faults.length} faults; pictures in ${folder}`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function open(width) {
    const page = await browser.newPage();
    page.on('request', (request) => {
        if (request.url() !== address && !request.url().startsWith('data:')) {
            faults.push(`fetches ${request.url()}`);
        }
    });
    page.on('pageerror', (error) => faults.push(`${width}: ${error.message}`));
    await page.setViewport({ width, height: 900, deviceScaleFactor: 1, isMobile: width < 600 });
    await page.goto(address);
    return page;
}

async function look(width) {
    const page = await open(width);
    await pictures(page, `${width}`);
    // Nothing folded away is left unchecked.
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    const wide = await page.evaluate(() => {
        const room = document.documentElement.clientWidth;
        const boxed = (one) => one.closest('.scroll, svg') !== null;
        const all = [...document.body.querySelectorAll('*')].filter((one) => !boxed(one));
        const over = all.filter((one) => one.getBoundingClientRect().right > room + 1);
        const named = over.map((one) => `${one.tagName}.${one.className} ${one.textContent.slice(0, 40)}`);
        return { scrolls: document.documentElement.scrollWidth > room, named };
    });
    if (wide.scrolls) {
        faults.push(`${width}: the page scrolls sideways`, ...wide.named.slice(0, 5));
    }
    await page.addScriptTag({ path: axe });
    const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    for (const { id, help, nodes } of violations) {
        faults.push(`${width}: ${id}: ${help} (${nodes.length}×), first ${nodes[0].html.slice(0, 160)}`);
    }
    await pictures(page, `${width}-open`);
    await page.close();
}

// A window moves down the page: Chromium cannot take one picture of a page of 60,000 pixels, nor clip a part out of it.
async function pictures(page, name) {
    const { width, height, isMobile, deviceScaleFactor } = page.viewport();
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width, height: Math.min(slice, whole), isMobile, deviceScaleFactor });
    for (let top = 0, number = 1; top < whole; top += slice, number += 1) {
        await page.evaluate((place) => window.scrollTo({ top: place, behavior: 'instant' }), top);
        const file = path.join(folder, `${name}-${String(number).padStart(2, '0')}.png`);
        await page.screenshot({ path: file, captureBeyondViewport: false });
    }
    await page.setViewport({ width, height, isMobile, deviceScaleFactor });
    console.log(`${name}: ${whole} pixels high`);
}

async function print() {
    const page = await open(1280);
    const file = path.join(folder, 'a4.pdf');
    await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true, tagged: true });
    console.log(`a4.pdf: ${fs.statSync(file).size} bytes`);
    await page.close();
}
