package huiying.intake.mailbox;

import huiying.contracts.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is taken for.
 *
 * @param confidential null leaves it to the kind: a report is confidential
 */
public record Assignment(
    Kind kind,
    @Nullable String department,
    @Nullable String category,
    @Nullable Boolean confidential) {
  boolean isConfidential() {
    return Objects.requireNonNullElse(confidential, kind == Kind.REPORT);
  }
}
