import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';

/** Categories that can be asked for at once, and code units of one. */
const MOST = 20;
const LONGEST = 120;

/** Checks of the categories of a list, for GraphQL and REST alike. */
export function Categories(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(MOST, { message: `Ask for at most ${MOST} categories.` }),
    IsString({ each: true, message: 'A category is text.' }),
    MaxLength(LONGEST, { each: true, message: `A category has at most ${LONGEST} characters.` }),
  );
}

/** Checks of the tag of a list. */
export function Tag(): PropertyDecorator {
  return applyDecorators(IsOptional(), IsString({ message: 'Ask for one tag.' }), MaxLength(LONGEST, { message: `A tag has at most ${LONGEST} characters.` }));
}
