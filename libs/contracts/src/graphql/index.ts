/** The typed GraphQL documents; apart from the main entry, so that the API never loads them. */
export * from './generated.js';
