import './models.events.js';

export { LostCallsModule, ModelsModule } from './models.module.js';
export { ModelGateway } from './gateway/model-gateway.js';
export { ProbeKey } from './probe/probe-key.js';
export type { CallReceipt, ChatAnswer, ChatEvent, ChatMessage, ChatRequest, ModelFailure, PayingKey, TokenUsage } from './model/chat.js';
export type { KeyVerdict } from './model/key-verdict.js';
