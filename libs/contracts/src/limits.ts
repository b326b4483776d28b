/** The limits that a form, the API and the database all repeat. Lengths are in Unicode code points. */
export const limits = {
  profile: {
    displayName: { min: 2, max: 60 },
    bio: { max: 2_000 },
    skills: { max: 15 },
    skill: { min: 1, max: 40 },
    username: { min: 3, max: 30 },
    /** Days between two changes of the username. */
    usernameDays: 30,
    /** In the smallest unit of the currency, such as cents. */
    rateMinor: { min: 1, max: 99_999_999 },
    link: { max: 2_048 },
    email: { max: 254 },
  },
  item: {
    title: { min: 3, max: 120 },
    description: { max: 5_000 },
    images: { max: 10 },
    alt: { max: 300 },
    tags: { max: 10 },
    tag: { min: 1, max: 40 },
    projectUrl: { max: 2_048 },
    /** Items that a creator may put first. */
    featured: 3,
    /** Private drafts of items that do not exist yet. */
    newDrafts: 20,
    /** Days in which a deleted item can be brought back. */
    restorableDays: 30,
    /** New items a creator may add in a rolling window of 24 hours. */
    newPerDay: 10,
  },
  image: {
    /** Bytes of one uploaded file: 5 MB, decimal. */
    bytes: 5_000_000,
    /** Pixels a side. */
    side: { min: 64, max: 8_000 },
    /** Pixels in all. */
    pixels: 25_000_000,
  },
  inquiry: {
    name: { min: 2, max: 80 },
    subject: { min: 3, max: 120 },
    message: { min: 20, max: 4_000 },
    budget: { max: 80 },
    timeline: { max: 80 },
    /** Delivered inquiries of an address in a rolling window of 24 hours. */
    deliveredPerDay: 3,
    /** Confirmation mails to an address in a rolling window of 24 hours. */
    confirmationsPerDay: 3,
    /** Hours in which an inquiry can be confirmed. */
    confirmableHours: 48,
  },
  apiKey: {
    /** Characters of a key. Providers' keys have 37 to about 170. */
    value: { min: 8, max: 500 },
    /** Tests that a member has in a rolling hour, those on saving included. */
    testsPerHour: 5,
    /** Billionths of a US dollar in a month: one cent to 100,000 dollars. */
    budgetNano: { min: 10_000_000, max: 100_000_000_000_000 },
  },
  tryOut: {
    message: { min: 1, max: 4_000 },
    /** Tokens of the answer: at most, and unless something else is asked for. */
    outputTokens: { max: 2_000, usual: 500 },
  },
  review: {
    stars: { min: 1, max: 5 },
    text: { max: 2_000 },
    answer: { min: 1, max: 2_000 },
    /** Days after completion in which a review can be written. */
    windowDays: 60,
    /** Days after which a review appears although the other side wrote none. */
    sealedDays: 14,
  },
  search: { text: { max: 200 }, skills: { max: 10 } },
  moderation: { reason: { min: 3, max: 2_000 } },
  page: { default: 24, max: 100 },
} as const;
