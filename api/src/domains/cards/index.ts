export { CardRemovalModule, CardServingModule } from './cards.module.js';
