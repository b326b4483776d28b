import { findProgram } from '../processes/find-program.ts';
import { canInstallDebianPackages, installDebianPackage } from '../processes/install-debian-package.ts';
import { Problem } from '../processes/problem.ts';

/** The path of a Chromium for browser tests: CHROMIUM_PATH, else one on PATH, else Debian's, which root installs. */
export async function findChromium(say: (line: string) => void): Promise<string> {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const;
  const found = process.env['CHROMIUM_PATH'] ?? findProgram(...names);
  if (found !== undefined) return found;
  if (canInstallDebianPackages()) {
    say('Installing Chromium (needed once, takes a minute)');
    await installDebianPackage('chromium');
    const installed = findProgram('chromium');
    if (installed !== undefined) return installed;
  }
  throw new Problem('Browser tests need Chromium: install it ("sudo apt-get install chromium") or set CHROMIUM_PATH to one, then try again.');
}
