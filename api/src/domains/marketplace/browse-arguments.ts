import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsIn, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { availabilityStatuses, creatorSorts, limits, portfolioCategories } from '@guildhall/contracts';

// The same checks for GraphQL and REST. What is longer than this is refused before anybody counts its characters: four code units each at most.
const { text, skills } = limits.search;

/** Checks of what is searched for. */
export function SearchText(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    IsString({ message: 'Search for one text.' }),
    MaxLength(text.max * 4, { message: `Search for at most ${text.max} characters.` }),
  );
}

/** Checks of the categories. */
export function AnyCategory(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(portfolioCategories.length, { message: 'Ask for each category once.' }),
    IsIn(portfolioCategories, { each: true, message: 'There is no such category.' }),
  );
}

/** Checks of the skills. */
export function SkillNames(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(skills.max, { message: `Ask for at most ${skills.max} skills.` }),
    IsString({ each: true, message: 'A skill is text.' }),
    MaxLength(limits.profile.skill.max * 4, { each: true, message: `A skill has at most ${limits.profile.skill.max} characters.` }),
  );
}

/** Checks of the availability. */
export function AnyAvailability(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(availabilityStatuses.length, { message: 'Ask for each availability once.' }),
    IsIn(availabilityStatuses, { each: true, message: 'There is no such availability.' }),
  );
}

/** Checks of the least rating. */
export function LeastRating(): PropertyDecorator {
  const words = { message: 'Ask for a rating from 1 to 5.' };
  return applyDecorators(IsOptional(), IsNumber({ maxDecimalPlaces: 2 }, words), Min(1, words), Max(5, words));
}

/** Checks of the order. */
export function SortName(): PropertyDecorator {
  return applyDecorators(IsOptional(), IsIn(creatorSorts, { message: `Sort by ${creatorSorts.join(', ')}.` }));
}
