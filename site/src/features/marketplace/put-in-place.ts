/** What a choice is, as its form sends it. */
const choiceOf = ({ name, value }: HTMLInputElement): string => `${name}=${value}`;
const choicesIn = (root: ParentNode): readonly HTMLInputElement[] => [...root.querySelectorAll<HTMLInputElement>('.choice input')];

/**
 * Brings the state of the search on another page into this one. Parts keep their elements, and choices that are on both pages theirs:
 * the focus, the place of the sheet and what a screen reader follows stay where they are.
 */
export function putInPlace(here: ParentNode, there: ParentNode): void {
  for (const filter of here.querySelectorAll<HTMLElement>('[data-filter]')) {
    const other = there.querySelector<HTMLElement>(`[data-filter="${filter.dataset['filter'] ?? ''}"]`);
    if (other !== null) putChoices(filter, other);
  }
  for (const part of here.querySelectorAll<HTMLElement>('[data-part]')) {
    const other = there.querySelector<HTMLElement>(`[data-part="${part.dataset['part'] ?? ''}"]`);
    if (other !== null) putPart(part, other);
  }
}

function putPart(part: HTMLElement, other: HTMLElement): void {
  // Its options are about to leave it.
  const chosen = other instanceof HTMLSelectElement ? other.value : null;
  // Words that are the same are not said again.
  if (part.innerHTML !== other.innerHTML) part.replaceChildren(...other.childNodes);
  if (part instanceof HTMLSelectElement && chosen !== null) part.value = chosen;
}

function putChoices(filter: HTMLElement, other: HTMLElement): void {
  const kept = new Map(choicesIn(filter).map((input) => [choiceOf(input), input]));
  const choices = choicesIn(other).flatMap((input) => {
    const label = input.closest<HTMLElement>('.choice');
    const mine = kept.get(choiceOf(input));
    const myLabel = mine?.closest<HTMLElement>('.choice');
    if (mine === undefined || myLabel == null || label === null) return label ?? [];
    mine.checked = input.checked;
    myLabel.className = label.className;
    myLabel.querySelector('.choice-count')?.replaceWith(...label.querySelectorAll('.choice-count'));
    return myLabel;
  });
  const before = choicesIn(filter).map((input) => input.closest('.choice'));
  // Moving an element takes the focus from it.
  if (before.length === choices.length && choices.every((label, index) => label === before[index])) return;
  const focused = filter.ownerDocument.activeElement;
  for (const label of before) if (label !== null && !choices.includes(label as HTMLElement)) label.remove();
  filter.append(...choices);
  if (focused instanceof HTMLElement && filter.contains(focused)) focused.focus({ preventScroll: true });
}
