import { defineConfig } from '@playwright/test';

const port = Number(process.env['MOCK_PORT'] ?? 4181);
const desk = process.env['CALMDESK_PUBLIC_URL'];

const launchOptions = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
};

/**
 * "browser" looks at the built pages against a stand-in for the gateway. "walk" goes through a running desk and is
 * there only when CALMDESK_PUBLIC_URL says where that is.
 */
export default defineConfig({
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // A machine may be slow; that is measured elsewhere and fails no test.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  outputDir: 'reports/playwright',
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
  use: { launchOptions, timezoneId: 'Asia/Shanghai', locale: 'zh-CN', trace: 'retain-on-failure' },
  projects: desk
    ? [{ name: 'walk', testDir: 'e2e', use: { baseURL: desk } }]
    : [{ name: 'browser', testDir: 'browser', use: { baseURL: `http://127.0.0.1:${port}` } }],
  webServer: desk
    ? []
    : [
        {
          command: 'node browser/mock-server.mjs',
          port,
          env: { MOCK_PORT: String(port) },
          reuseExistingServer: false,
        },
      ],
});
