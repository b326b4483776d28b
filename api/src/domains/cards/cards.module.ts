import { Module } from '@nestjs/common';
import { MediaModule } from '../media/index.js';
import { CardObjects } from './card-objects.js';
import { CardPainter } from './drawing/card-painter.js';
import { RemoveCards } from './jobs/remove-cards.handler.js';
import { FontBook } from './lettering/font-book.js';
import { Typesetter } from './lettering/typesetter.js';
import { CardsController } from './rest/cards.controller.js';
import { DrawCard } from './use-cases/draw-card.js';
import { ReadCard } from './use-cases/read-card.js';

/** Cards over HTTP, drawn where they are asked for. */
@Module({
  imports: [MediaModule],
  controllers: [CardsController],
  providers: [CardObjects, FontBook, Typesetter, CardPainter, DrawCard, ReadCard],
})
export class CardServingModule {}

/** What the worker does with cards: letting go of those whose page is gone. */
@Module({ providers: [CardObjects, RemoveCards] })
export class CardRemovalModule {}
