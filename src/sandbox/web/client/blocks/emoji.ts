/** The codes that messages are likely to hold; any other stays as it is written. */
const EMOJI: Readonly<Record<string, string>> = {
  '+1': '👍',
  '-1': '👎',
  alarm_clock: '⏰',
  arrow_right: '➡️',
  bell: '🔔',
  bulb: '💡',
  calendar: '📆',
  chart_with_upwards_trend: '📈',
  clock3: '🕒',
  eyes: '👀',
  fire: '🔥',
  hand: '✋',
  handshake: '🤝',
  heart: '❤️',
  hourglass: '⌛',
  hourglass_flowing_sand: '⏳',
  information_source: 'ℹ️',
  inbox_tray: '📥',
  joy: '😂',
  large_blue_circle: '🔵',
  large_green_circle: '🟢',
  large_orange_circle: '🟠',
  link: '🔗',
  lock: '🔒',
  mag: '🔍',
  memo: '📝',
  no_entry: '⛔',
  office: '🏢',
  pushpin: '📌',
  raised_hand: '✋',
  red_circle: '🔴',
  rocket: '🚀',
  rotating_light: '🚨',
  smile: '😄',
  star: '⭐',
  tada: '🎉',
  thumbsup: '👍',
  trophy: '🏆',
  warning: '⚠️',
  wave: '👋',
  white_check_mark: '✅',
  x: '❌',
  zap: '⚡',
};

export function emojiOf(name: string): string | undefined {
  return Object.hasOwn(EMOJI, name) ? EMOJI[name] : undefined;
}

/** `:tada:` as its picture. */
export function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+-]+):/g, (code, name: string) => emojiOf(name) ?? code);
}
