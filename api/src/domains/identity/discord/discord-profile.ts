import { plainToInstance } from 'class-transformer';
import { IsBoolean, IsEmail, IsOptional, IsString, Matches, MaxLength, MinLength, validateSync } from 'class-validator';
import { cleanLine, visibleCodePoints } from '../../../platform/text/clean-text.js';

/** A Discord account as we keep it. */
export interface DiscordProfile {
  readonly id: string;
  readonly username: string;
  /** The name people see: the display name, or the username without one. */
  readonly name: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
}

/** `GET /users/@me` as far as we read it. */
class UserAnswer {
  @Matches(/^\d{1,20}$/)
  id!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(64)
  username!: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  global_name?: string | null;

  @IsOptional()
  @IsEmail()
  email?: string | null;

  @IsOptional()
  @IsBoolean()
  verified?: boolean;
}

/** Reads Discord's answer; `null` when it is not what the protocol says. */
export function readProfile(answer: unknown): DiscordProfile | null {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return null;
  const user = plainToInstance(UserAnswer, answer);
  if (validateSync(user).length > 0) return null;
  const username = cleanLine(user.username);
  if (visibleCodePoints(username) === 0) return null;
  const shown = cleanLine(user.global_name ?? '');
  return {
    id: user.id,
    username,
    name: visibleCodePoints(shown) === 0 ? username : shown,
    email: user.email ?? null,
    emailVerified: user.email != null && user.verified === true,
  };
}
