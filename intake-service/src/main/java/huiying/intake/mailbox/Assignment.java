package huiying.intake.mailbox;

import huiying.contracts.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is taken for.
 *
 * @param confidential null leaves it to the kind
 */
public record Assignment(
    Kind kind,
    @Nullable String department,
    @Nullable String category,
    @Nullable Boolean confidential) {}
