package huiying.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What offices must do beyond answering one message. */
public sealed interface ResponseEvent extends Event {
  /** Which case. */
  String caseId();

  @Override
  default String subject() {
    return caseId();
  }

  /** The same for the same case, however often it is announced. */
  String id();

  /** When it became true. */
  Instant occurredAt();

  /** Why a case was raised. */
  enum Reason {
    /** Many complaints about one matter within days. */
    SAME_MATTER,
    /** Citizens rate a department's answers low. */
    LOW_RATING
  }

  /**
   * Single answers are not enough: a department must look at the matter itself.
   *
   * @param messages ids of those it was raised for; later ones join the case without another event
   * @param owner the department that must act; null if the dispatch desk must find one
   * @param limitWorkingDays in which it must have acted, counted from {@code occurredAt}
   */
  record SpecialResponseRaised(
      String caseId,
      Instant occurredAt,
      Reason reason,
      List<String> messages,
      @Nullable String owner,
      int limitWorkingDays)
      implements ResponseEvent {
    @Override
    public String id() {
      return "response:%s:raised".formatted(caseId);
    }
  }
}
