/** What the banner says without a connection. @param held changes that wait to be sent */
export function connectionWords(network: boolean, held: number): string {
  const what = network ? 'Guildhall does not answer.' : 'You are offline.';
  if (held === 0) return `${what} What you type is kept; this goes on by itself when the connection is back.`;
  const waiting = held === 1 ? 'Your save waits' : `${held} changes wait`;
  return `${what} ${waiting} and will be sent when the connection is back.`;
}
