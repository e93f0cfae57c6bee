import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppManifestUtils } from '@microsoft/app-manifest';
import { parseCommand } from '../../../src/domain/parse-command';

const FOLDER = join(__dirname, '../../../manifest/teams');

interface Manifest {
  readonly manifestVersion: string;
  readonly name: { readonly short: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly validDomains: readonly string[];
  readonly bots: readonly {
    readonly scopes: readonly string[];
    readonly commandLists: readonly { readonly commands: readonly { readonly title: string }[] }[];
  }[];
}

const manifest = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as Manifest;
const [bot] = manifest.bots;

type Faults = Awaited<ReturnType<typeof AppManifestUtils.validateAgainstSchema>>;

/**
 * What the schema, as the package carries it, finds wrong (the package's own look-up would go to the network). In a
 * process of its own, because jest cannot load the package.
 */
function faultsOf(value: object): Faults {
  const script = `
    import { readFileSync } from 'node:fs';
    import { createRequire } from 'node:module';
    import { dirname } from 'node:path';
    import { AppManifestUtils } from '@microsoft/app-manifest';
    const root = dirname(createRequire(process.cwd() + '/').resolve('@microsoft/app-manifest/package.json'));
    const value = JSON.parse(readFileSync(0, 'utf8'));
    const file = root + '/build/json-schemas/teams/v' + value.manifestVersion + '/MicrosoftTeams.schema.json';
    const schema = JSON.parse(readFileSync(file, 'utf8'));
    console.log(JSON.stringify(await AppManifestUtils.validateAgainstSchema(value, schema)));`;
  const options = { input: JSON.stringify(value), cwd: join(FOLDER, '../..') };
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], options);
  return JSON.parse(output.toString('utf8')) as Faults;
}

describe('the Teams app manifest', () => {
  it('meets the schema that Microsoft publishes', () => {
    expect(faultsOf(manifest)).toEqual([]);
    expect(faultsOf({ ...manifest, bots: [{ ...bot, scopes: ['everywhere'] }] })).not.toEqual([]);
  });

  it('lets the bot into chats, groups and teams', () => {
    expect(bot?.scopes).toEqual(['personal', 'team', 'groupChat']);
  });

  it('lists commands that the bot understands', () => {
    const titles = bot?.commandLists.flatMap((list) => list.commands.map((command) => command.title)) ?? [];
    expect(titles.length).toBeGreaterThan(5);
    for (const title of titles) {
      const command = parseCommand(title);
      // A command that needs more words asks for them; one nobody knows has neither reason nor suggestion.
      expect(command.kind === 'misunderstood' ? command.reason : command.kind).toBeDefined();
    }
  });

  it('opens no foreign domains and does not call itself Microsoft’s', () => {
    expect(manifest.validDomains).toEqual([]);
    expect(manifest.name.short).not.toMatch(/microsoft|\bms\b|teams/i);
  });

  it.each([
    ['color', 192, false],
    ['outline', 32, true],
  ] as const)('has a %s icon of %d pixels', (kind, size, needsAlpha) => {
    const png = readFileSync(join(FOLDER, manifest.icons[kind]));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    const colourType = png.readUInt8(25);
    if (needsAlpha) expect(colourType).toBe(6);
  });
});
