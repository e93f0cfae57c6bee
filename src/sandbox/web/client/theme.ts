const KEY = 'theme';

/** Gives the page the theme that was chosen before; says whether it is dark. */
export function applyTheme(): boolean {
  const stored = localStorage.getItem(KEY);
  if (stored === 'dark' || stored === 'light') document.documentElement.dataset['theme'] = stored;
  return stored === null ? matchMedia('(prefers-color-scheme: dark)').matches : stored === 'dark';
}

export function chooseTheme(theme: 'dark' | 'light'): void {
  document.documentElement.dataset['theme'] = theme;
  localStorage.setItem(KEY, theme);
}
