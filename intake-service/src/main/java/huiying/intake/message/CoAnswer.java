package huiying.intake.message;

import java.time.Instant;

/** What a co-handling department (协办) contributes; for the lead department, not for the citizen. */
public record CoAnswer(String department, String content, Instant at) {
  /** Its words must not reach a log. */
  @Override
  public String toString() {
    return "CoAnswer[%s, %s]".formatted(department, at);
  }
}
