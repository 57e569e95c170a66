package huiying.intake.life;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as is known.
 *
 * @param user null if the client did not say
 * @param client the program; null if it did not say
 */
public record Caller(@Nullable String user, @Nullable String client) {}
