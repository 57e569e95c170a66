package huiying.kit.audit.web;

import huiying.kit.audit.Flaw;
import huiying.kit.audit.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a verification is, or how it ended.
 *
 * @param state {@code RUNNING}, {@code SOUND}, {@code BAD} or {@code FAILED}
 * @param checked entries that were sound so far
 * @param flaw the first thing that is wrong; null unless the state is {@code BAD}
 */
record VerificationView(
    String id,
    String by,
    Verification.State state,
    Instant startedAt,
    Instant toldAt,
    long checked,
    long of,
    @Nullable Flaw flaw) {
  static VerificationView of(Verification it) {
    return new VerificationView(
        it.id(),
        it.by(),
        it.state(),
        it.startedAt(),
        it.toldAt(),
        it.checked(),
        it.of(),
        it.flaw());
  }
}
