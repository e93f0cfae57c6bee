import { z } from 'zod';

/** `clean`: as the API is meant. `as-documented`: with the defects that the documents print. */
export type SandboxMode = 'clean' | 'as-documented';

export interface SandboxConfig {
  /** 0 takes a free port. */
  readonly port: number;
  /** Always a loopback address. */
  readonly host: string;
  /** The bearer token that the Partner API asks for. */
  readonly token: string;
  readonly mode: SandboxMode;
  /** What the virtual clock shows first, in milliseconds since 1970. */
  readonly startAt: number;
  /** What filters make of a field that a referral does not have. */
  readonly absent: 'null' | 'excluded';
}

/** One thing wrong with the configuration. */
export interface SandboxConfigProblem {
  readonly variable: string;
  readonly message: string;
  readonly example: string;
}

export type SandboxConfigResult =
  | { readonly ok: true; readonly config: SandboxConfig }
  | { readonly ok: false; readonly problems: readonly SandboxConfigProblem[] };

const examples = {
  SANDBOX_PORT: '3979',
  SANDBOX_HOST: '127.0.0.1',
  SANDBOX_TOKEN: 'sandbox-token',
  SANDBOX_MODE: 'clean',
  // The documents' own referral was created the evening before: on this clock it has about two weeks left.
  SANDBOX_START: '2020-10-31T09:00:00Z',
  SANDBOX_ABSENT: 'null',
} as const;

type Variable = keyof typeof examples;

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const oneOf = (names: readonly string[]): { error: string } => ({
  error: `must be one of ${names.join(', ')}`,
});

const schema = z.object({
  SANDBOX_PORT: z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535,
      'must be a port number from 0 (any) to 65535',
    )
    .transform(Number),
  SANDBOX_HOST: z
    .string()
    .refine(
      isLoopbackName,
      'must be a loopback address, because the sandbox lets anybody read and change everything',
    ),
  SANDBOX_TOKEN: z.string().regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without blanks'),
  SANDBOX_MODE: z.enum(['clean', 'as-documented'], oneOf(['clean', 'as-documented'])),
  SANDBOX_START: z
    .string()
    .refine(
      (text) => MOMENT.test(text) && !Number.isNaN(Date.parse(text)),
      'must be an ISO 8601 moment with its offset',
    )
    .transform((text) => Date.parse(text)),
  SANDBOX_ABSENT: z.enum(['null', 'excluded'], oneOf(['null', 'excluded'])),
});

/** Reads `SANDBOX_*`; a missing or empty variable takes its default. All problems are told at once. */
export function readSandboxConfig(env: Readonly<Record<string, string | undefined>>): SandboxConfigResult {
  const parsed = schema.safeParse(withDefaults(env));
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map((issue) => problemOf(issue, env)) };
  const it = parsed.data;
  const config: SandboxConfig = {
    port: it.SANDBOX_PORT,
    host: it.SANDBOX_HOST,
    token: it.SANDBOX_TOKEN,
    mode: it.SANDBOX_MODE,
    startAt: it.SANDBOX_START,
    absent: it.SANDBOX_ABSENT,
  };
  return { ok: true, config };
}

/** Whether a host name (no port, IPv6 with or without brackets) always means this very machine. */
export function isLoopbackName(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
}

function withDefaults(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const names = Object.keys(examples) as Variable[];
  return Object.fromEntries(names.map((name) => [name, env[name]?.trim() || examples[name]]));
}

function problemOf(
  issue: z.core.$ZodIssue,
  env: Readonly<Record<string, string | undefined>>,
): SandboxConfigProblem {
  const variable = String(issue.path[0]) as Variable;
  // The token is a secret even here: never repeat it.
  const seen = variable === 'SANDBOX_TOKEN' ? '' : ` (it is ${JSON.stringify(env[variable])})`;
  return { variable, message: `${issue.message}${seen}`, example: examples[variable] };
}
