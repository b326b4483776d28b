import { defineConfig, devices } from '@playwright/test';
import { findProgram } from '../tools/processes/find-program.ts';

const chromium = process.env['CHROMIUM_PATH'] ?? findProgram('chromium', 'chromium-browser', 'google-chrome');
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

/** Journeys in Chromium on one whole system, which `global-setup` starts unless E2E_URL names a running one. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results/browser',
  globalSetup: './support/global-setup.ts',
  // Retries would hide races, and one journey at a time is what the measured seconds are about.
  retries: 0,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
  use: {
    // Set by the global set-up, after which the workers read this file again.
    baseURL: process.env['E2E_URL'] ?? '',
    ...devices['Desktop Chrome'],
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-quic'],
    },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
