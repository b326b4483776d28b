/** Root-relative address of what a form of the method GET asks for, without the fields that say nothing. */
export function formAddress(form: HTMLFormElement): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text !== '') parameters.append(name, text);
  }
  const { pathname } = new URL(form.action);
  return parameters.size === 0 ? pathname : `${pathname}?${parameters}`;
}
