/** Who will see the contact address, in words. @param wrong it is no address that could be shown */
export function contactWords(email: string, visible: boolean, wrong: boolean): string {
  if (email.trim() === '') return 'Nobody can write to you past Guildhall until you give an address.';
  if (!visible) return 'Only you see it. It is on no page and in nothing that others can read.';
  return wrong ? 'Everybody will see it once it is an address.' : 'Everybody sees it on your page, search engines and collectors of addresses too.';
}
