export * from './enums.js';
export * from './error-codes.js';
export * from './labels.js';
export * from './limits.js';
export * from './pages/page-card.js';
export * from './pages/page-model.js';
export * from './pages/picture.js';
