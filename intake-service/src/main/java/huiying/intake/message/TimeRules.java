package huiying.intake.message;

import huiying.contracts.DistrictTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which times a channel may report.
 *
 * @param skew how far its clock may be ahead of ours
 */
public record TimeRules(Duration skew) {
  /** Before this, a year was mistyped. */
  static final Instant EARLIEST = DistrictTime.startOf(LocalDate.of(2000, 1, 1));

  Optional<BrokenRule> check(String field, Instant value, Instant now) {
    if (value.isBefore(EARLIEST)) {
      return Optional.of(BrokenRule.of(field, "too-old", value, EARLIEST));
    }
    if (value.isAfter(now.plus(skew))) {
      return Optional.of(BrokenRule.of(field, "future", value, now));
    }
    return Optional.empty();
  }
}
