import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { aiProviders, limits, type AIProvider } from '@guildhall/contracts';
import { LineField, ParagraphsField } from '../../../platform/text/text-fields.js';

const { message, outputTokens } = limits.tryOut;

/** A message to a model. */
export class TryOutBody {
  @ApiProperty({ enum: aiProviders, enumName: 'AIProvider' })
  @IsIn(aiProviders, { message: 'Choose a provider.' })
  provider!: AIProvider;

  @ApiProperty({ type: String, description: 'The provider’s own name of the model.', minLength: 1, maxLength: 200 })
  @LineField({ min: 1, max: 200 })
  model!: string;

  @ApiProperty({ type: String, minLength: message.min, maxLength: message.max })
  @ParagraphsField(message)
  message!: string;

  @ApiProperty({ type: Number, required: false, minimum: 1, maximum: outputTokens.max, description: `Tokens of the answer at most; ${outputTokens.usual} unless said.` })
  @IsOptional()
  @IsInt({ message: 'Give a whole number.' })
  @Min(1, { message: 'Give at least 1.' })
  @Max(outputTokens.max, { message: `Give at most ${outputTokens.max}.` })
  maxOutputTokens?: number | null;
}
