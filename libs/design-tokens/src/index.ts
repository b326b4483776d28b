export * from './makers-mark.js';
export * from './makers-mark-svg.js';
export * from './seeded-draw.js';
export * from './brand-mark.js';
