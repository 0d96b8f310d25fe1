// Acceptance: the public CDS Hooks sandbox shows our card, offers its suggestions, and reports what was taken.
//
//   SANDBOX=/path/to/sandbox/build node sandbox.mjs [path to python]
//
// Starts three servers on loopback: the built sandbox, a small FHIR server with one patient, and our service; then opens
// the sandbox in a browser without a window. Ends with 0 if the card, its suggestions and the feedback were seen.
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

const SANDBOX = process.env.SANDBOX;
const PYTHON = process.argv[2] || join(import.meta.dirname, '..', '..', '.venv', 'bin', 'python');
if (!SANDBOX || !statSync(join(SANDBOX, 'index.html')).isFile()) {
  throw new Error('SANDBOX must name the build folder of the sandbox; see CONTRIBUTING.md');
}

const today = new Date().toISOString().slice(0, 10);
const patient = { resourceType: 'Patient', id: 'p1', gender: 'female', birthDate: '1957-03-14', name: [{ family: 'Made-up', given: ['Ada'] }] };
const about = { subject: { reference: 'Patient/p1' } };
const records = {
  Patient: [patient],
  Condition: [
    {
      resourceType: 'Condition',
      id: 'cramps',
      clinicalStatus: { coding: [{ code: 'active' }] },
      code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'R25.2' }], text: 'Cramp' },
      ...about,
    },
  ],
  Observation: [
    {
      resourceType: 'Observation',
      id: 'mg',
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '2601-3' }] },
      effectiveDateTime: today,
      valueQuantity: { value: 0.5, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
      ...about,
    },
  ],
};
const searchset = (found) => ({ resourceType: 'Bundle', type: 'searchset', total: found.length, entry: found.map((resource) => ({ resource })) });

const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*', 'Access-Control-Allow-Methods': 'GET, POST, OPTIONS' };
const asked = [];

function listen(handler) {
  return new Promise((resolve) => {
    const server = createServer(handler);
    server.listen(0, '127.0.0.1', () => resolve({ server, port: server.address().port }));
  });
}

const fhir = await listen((request, response) => {
  const [, type, id] = new URL(request.url, 'http://x').pathname.split('/');
  asked.push(`${request.method} ${request.url}`);
  response.writeHead(200, { ...CORS, 'Content-Type': 'application/fhir+json' });
  if (request.method === 'OPTIONS') {
    response.end();
  } else if (type === 'metadata') {
    response.end(JSON.stringify({ resourceType: 'CapabilityStatement', status: 'active', fhirVersion: '4.0.1', format: ['json'], rest: [{ mode: 'server' }] }));
  } else if (id && id !== '_search') {
    response.end(JSON.stringify((records[type] || []).find((one) => one.id === id) || { resourceType: 'OperationOutcome', issue: [] }));
  } else {
    response.end(JSON.stringify(searchset(records[type] || [])));
  }
});

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
const pages = await listen((request, response) => {
  const file = join(SANDBOX, normalize(new URL(request.url, 'http://x').pathname).replace(/^\/$/, '/index.html'));
  try {
    const body = readFileSync(file);
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] || 'application/octet-stream' });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
const origin = `http://127.0.0.1:${pages.port}`;

const free = await listen(() => {});
const port = free.port;
await new Promise((resolve) => free.server.close(resolve));
const service = spawn(PYTHON, ['-m', 'legcramp_cds', 'serve', '--insecure-no-auth', '--port', String(port)], {
  env: { ...process.env, LEGCRAMP_CDS_CORS_ORIGINS: origin, LEGCRAMP_CDS_DATA_DIR: mkdtempSync(join(tmpdir(), 'legcramp-')) },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const base = `http://127.0.0.1:${port}`;
const text = async (path) => (await fetch(base + path)).text();
for (let tries = 0; tries < 100; tries += 1) {
  if (await fetch(`${base}/readyz`).then((answer) => answer.ok, () => false)) break;
  await new Promise((resolve) => setTimeout(resolve, 200));
}

const failures = [];
const expect = (what, seen) => {
  console.log(`${seen ? 'ok  ' : 'FAIL'} ${what}`);
  if (!seen) failures.push(what);
};
let browser;
try {
  browser = await puppeteer.launch({
    // Its flags turn web security off, and then a missing CORS header would go unnoticed.
    args: chromium.args.filter((flag) => !flag.includes('disable-web-security')),
    executablePath: await chromium.executablePath(),
    headless: 'shell',
  });
  const page = await browser.newPage();
  const address = new URL('/index.html', origin);
  address.searchParams.set('fhirServiceUrl', `http://127.0.0.1:${fhir.port}`);
  address.searchParams.set('patientId', 'p1');
  address.searchParams.set('serviceDiscoveryURL', `${base}/cds-services`);
  await page.goto(address.href);
  const summary = 'Leg cramps: ';
  await page.waitForFunction((words) => document.body.innerText.includes(words), { timeout: 60000 }, summary).catch(() => {});
  const shown = await page.evaluate(() => document.body.innerText);
  const labels = await page.$$eval('button', (buttons) => buttons.map((button) => button.innerText));
  const offered = labels.filter((label) => /Potassium in serum|Calcium|Electrocardiogram|ECG/i.test(label));
  expect('the service was discovered', asked.some((line) => line.includes('Condition')) || shown.includes(summary));
  expect('the card is shown', shown.includes(summary));
  expect('its detail names the finding', shown.includes('magnesium 0.5 mmol/L'));
  expect(`its suggestions are offered (${offered.join('; ')})`, offered.length > 0);
  if (offered.length > 0) {
    await page.evaluate((label) => [...document.querySelectorAll('button')].find((one) => one.innerText === label).click(), offered[0]);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect('taking a suggestion is reported as feedback', (await text('/metrics')).includes('outcome="accepted"'));
  }
} finally {
  await browser?.close();
  service.kill('SIGTERM');
  pages.server.close();
  fhir.server.close();
}
process.exitCode = failures.length > 0 ? 1 : 0;
