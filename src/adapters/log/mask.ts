const SECRET = '[secret]';

const NAMES =
  'access_token|refresh_token|id_token|bot_token|client_secret|client_assertion|device_code|user_code|code_verifier|' +
  'password|pwd|api_key|sig|signature|response_url|trigger_id';
const HEADERS =
  'authorization|proxy-authorization|cookie|set-cookie|x-ms-signature|x-slack-signature|x-identity-header';

/**
 * What secrets look like, whatever they are called, in a text that may stand in JSON. The beginnings and lengths are
 * those of the formats in use: JWT (RFC 7519), Slack's tokens and signatures (docs.slack.dev), refresh tokens,
 * authorization codes and client secrets of Microsoft Entra, PEM (RFC 7468). All repetitions are bounded or begin with
 * what is rare, for anybody may have written the text.
 */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:(?!-----END)(?:[^"\\]|\\.))*(?:-----END [A-Z ]*PRIVATE KEY-----)?/g,
    SECRET,
  ],
  [/\beyJ[\w-]{8,}(?:\.[\w-]*)*/g, SECRET],
  [/\bx(?:ox[a-z]|app|wfp)(?:\.xox[a-z])?-[\w.-]{3,}/gi, SECRET],
  [/\b(Bearer +)[\w~+/.=-]{8,}/gi, `$1${SECRET}`],
  [/\b((?:Basic|Signature|Key) +)(?=[a-z.-]*[\d=+/~_])[\w~+/.=-]{12,}/gi, `$1${SECRET}`],
  [/\b[0-2]\.A[\w-]{20,}(?:\.[\w-]*)*/g, SECRET],
  [/(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{30,}/g, SECRET],
  [/\bhttps:\/\/hooks\.slack\.com\/[^\s"\\]+/gi, `https://hooks.slack.com/${SECRET}`],
  [/\b\d{9,}\.\d{9,}\.[\da-f]{32}\b/g, SECRET],
  [/\bv0=[\da-f]{32,}/gi, `v0=${SECRET}`],
  [/\b[\da-f]{64}\b/gi, SECRET],
  [/\b([a-z][a-z\d+.-]{1,20}:\/\/)[^\s"\\/?#@:]{0,200}:[^\s"\\]{0,200}@/gi, `$1${SECRET}@`],
  [/([?&](?:code|state|token|key)=)[^&#"\\\s]+/gi, `$1${SECRET}`],
  [new RegExp(String.raw`\b((?:${NAMES})=)[^&#"\\\s]+`, 'gi'), `$1${SECRET}`],
  [
    new RegExp(String.raw`\b((?:${NAMES}|${HEADERS})\\*["']\s*:\s*\\*["'])(?:[^"'\\]|\\[^"'\\])+`, 'gi'),
    `$1${SECRET}`,
  ],
  [new RegExp(String.raw`\b((?:${HEADERS})(?::|=)\s*)[^"\\,;]+`, 'gi'), `$1${SECRET}`],
  [/[\w.+%'-]{1,64}@(?!thread\.|unq\.gbl)[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,8}\.[a-z]{2,}\b/gi, '[mail]'],
];

/**
 * The text with everything masked that looks like a token, a key, a signature, a password in an address, or a mail
 * address. What was JSON is JSON afterwards.
 */
export function maskSecrets(text: string): string {
  return PATTERNS.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);
}
