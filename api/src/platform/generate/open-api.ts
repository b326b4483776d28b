import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI document of the REST routes. */
export function openApiDocument(app: INestApplication): string {
  const config = new DocumentBuilder()
    .setTitle('Guildhall')
    .setDescription('REST routes. State-changing ones need a same-origin `Origin` and the header `x-guildhall-csrf: 1`; failures are problem+json.')
    .setVersion('1')
    .addCookieAuth('session')
    .build();
  return `${JSON.stringify(SwaggerModule.createDocument(app, config), null, 2)}\n`;
}
