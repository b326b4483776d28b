import './models.events.js';

export { ModelsModule } from './models.module.js';
export type { CallReceipt, ChatEvent, ChatMessage, ChatRequest, ModelFailure, PayingKey, TokenUsage } from './model/chat.js';
export type { KeyVerdict } from './model/key-verdict.js';
export { ProbeKey } from './probe/probe-key.js';
