/** Text made safe for HTML, in content and in attributes. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const style = `
  :root { color-scheme: light dark; --ink: #1d1b19; --soft: #6b655e; --line: #ddd6cc; --ground: #f6f2ea; --card: #fffdf8; --accent: #7a3b1d; }
  @media (prefers-color-scheme: dark) { :root { --ink: #f1ece4; --soft: #a8a097; --line: #3b3630; --ground: #191714; --card: #23201c; --accent: #e8a77f; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
  main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem; }
  h1 { font-size: 1.5rem; margin: 0 0 .25rem; } p { margin: .25rem 0 1.25rem; color: var(--soft); }
  ul { list-style: none; padding: 0; margin: 0; border: 1px solid var(--line); border-radius: 10px; background: var(--card); overflow: hidden; }
  li + li { border-top: 1px solid var(--line); }
  li a { display: block; padding: .75rem 1rem; color: inherit; text-decoration: none; }
  li a:hover, li a:focus-visible { background: var(--ground); } a:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
  strong { color: var(--accent); } small { color: var(--soft); } form, .under { margin-top: 1.25rem; }
  label { display: block; margin-bottom: .25rem; } input, button { font: inherit; color: inherit; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
  iframe { width: 100%; height: 32rem; border: 1px solid var(--line); border-radius: 10px; background: #fff; }
`;

/** A page of a stand-in; `content` is HTML. */
export function page(title: string, content: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style>`;
  return `<!doctype html><html lang="en"><head>${head}</head><body><main>${content}</main></body></html>`;
}
